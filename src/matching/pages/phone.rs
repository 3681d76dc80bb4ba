//! A company on the phone: one field and a few choices, ten partners to read out. Nothing is stored, nobody is named.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;

use super::asked::Asked;
use super::card::Card;
use super::matches::age;
use crate::accounts::{self, Caller, NetworkId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::codelists::Embedded;
use crate::error::{Error, Result};
use crate::matching::actions;
use crate::matching::model::{DescriptionInput, FilterInput, SpokenInput, in_sentence, sector_word};
use crate::matching::words::Words;
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

/// Partners to read out.
const PARTNERS: i64 = 10;

/// What a caller wants: its word, the preset, the topic, and whether the text tells what is offered.
const WANTS: [(&str, &str, &str, bool); 5] = [
    ("sell", "distributor", "business", true),
    ("buy", "supplier", "business", false),
    ("develop", "technology", "technology", false),
    ("research", "research", "research", false),
    ("capacity", "capacity", "capacity", false),
];

#[derive(Template)]
#[template(path = "matching/phone.html")]
struct Phone {
    shell: Shell,
    form: FormState,
    here: String,
    wants: Vec<Choice>,
    countries: Vec<Choice>,
    targets: Vec<Choice>,
    sizes: Vec<Choice>,
    languages: Vec<Choice>,
    asked: bool,
    understood: String,
    count: usize,
    age: String,
    cards: Vec<Card>,
}

pub(super) async fn phone(
    app: App,
    caller: Caller,
    request: HttpRequest,
    network: Path<NetworkId>,
) -> Result<Page> {
    if !caller.advises_in(&network.0) {
        return Err(Error::NotFound);
    }
    let shell = accounts::shell(&request, &caller).with_title("phone-title");
    let asked = Asked::of(request.query_string());
    let current = app.matcher.current()?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let targets: Vec<String> = {
        let mut codes: Vec<String> = current.snapshot.all().map(|facts| facts.country.clone()).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    };
    let all = Embedded::Countries.list().entries().iter().map(|one| one.code().to_string());
    let mut page = Phone {
        here: format!("/n/{}/phone", network.0),
        wants: WANTS.map(|(word, ..)| Choice::new(word, shell.lang.word("phone-want", word))).to_vec(),
        countries: by_label(all, |code| words.country(code)),
        targets: by_label(targets.into_iter(), |code| words.country(code)),
        sizes: ["MICRO", "SMALL", "MEDIUM", "SMALL_MIDCAP", "LARGE"]
            .map(|code| Choice::new(code, words.code(Embedded::SizeClasses, code)))
            .to_vec(),
        languages: by_label(
            ["en", "de", "fr", "it", "es", "pl", "hu", "pt", "nl", "cs", "ro", "sv"]
                .map(str::to_owned)
                .into_iter(),
            |code| words.language(code),
        ),
        form: FormState::of(asked.pairs().iter().cloned()),
        asked: !asked.first("text").is_empty(),
        understood: String::new(),
        count: 0,
        age: String::new(),
        cards: Vec::new(),
        shell,
    };
    if !page.asked {
        return Page::show(&page);
    }
    count_list_page(&app, &request, Some(&caller))?;
    let input = input(&asked, &words);
    let sectors = input.sectors.iter().chain(&input.partner_sectors);
    let fields: Vec<String> = sectors
        .filter_map(|code| Embedded::Nace21.list().get(code))
        .map(|entry| words.code(Embedded::Nace21, entry.code().as_str()))
        .collect();
    page.understood = words.lang.list(&fields);
    let speaking = words.clone();
    let described = app.compute(move || actions::described(&current, &input, &speaking)).await;
    match described {
        Ok(ranking) => {
            page.count = ranking.total;
            page.age = age(&words, clock::now().since(ranking.as_of).num_minutes());
            page.cards = ranking
                .items
                .iter()
                .map(|one| Card::of(one, format!("/profiles/{}", one.candidate.id), &words))
                .collect();
            Page::show(&page)
        }
        Err(Error::Invalid(errors)) => {
            page.form = FormState::refused(Form(asked.pairs().to_vec()), errors);
            page.shell.refused = true;
            Page::refuse(&page)
        }
        Err(other) => Err(other),
    }
}

/// The description that the form stands for.
fn input(asked: &Asked, words: &Words) -> DescriptionInput {
    let text = asked.first("text").to_owned();
    let want = WANTS.iter().find(|(word, ..)| *word == asked.first("want")).unwrap_or(&WANTS[0]);
    let sectors: Vec<String> = in_sentence(&text, words.lang.code()).iter().map(sector_word).collect();
    let (own, sought) = if want.3 { (sectors, Vec::new()) } else { (Vec::new(), sectors) };
    let optional = |name: &str| Some(asked.first(name).to_owned()).filter(|one| !one.is_empty());
    let target = asked.all("target");
    let language = asked.all("language").into_iter();
    DescriptionInput {
        country: optional("country"),
        sectors: own,
        partner_sectors: sought,
        offers: want.3.then(|| text.clone()),
        needs: (!want.3).then_some(text),
        topic: Some(want.2.to_owned()),
        countries: target.clone(),
        languages: language.map(|language| SpokenInput { language, level: None }).collect(),
        partner_sizes: asked.all("size"),
        preset: Some(want.1.to_owned()),
        weights: BTreeMap::new(),
        filters: FilterInput { countries: target, ..FilterInput::default() },
        limit: Some(PARTNERS),
        ..DescriptionInput::default()
    }
}

fn by_label(codes: impl Iterator<Item = String>, label: impl Fn(&str) -> String) -> Vec<Choice> {
    let mut choices: Vec<Choice> =
        codes.filter(|code| !code.is_empty()).map(|code| Choice::new(code.clone(), label(&code))).collect();
    choices.sort_by_key(|choice| crate::codelists::fold(&choice.label));
    choices
}
