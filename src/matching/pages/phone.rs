//! A company on the phone: what it offers and needs, where it wants to go; below it the partners to read out. Nothing is stored,
//! nobody is named.

use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;

use super::card::Card;
use super::described::{SEARCHES, WANTS, description, is_empty};
use super::matches::age;
use crate::accounts::{self, Caller, NetworkId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::codelists::Embedded;
use crate::codelists::pages::{chosen, found};
use crate::error::{Error, FieldError, Message, Result};
use crate::matching::model::Asked;
use crate::matching::model::{DescriptionInput, Paging};
use crate::matching::words::Words;
use crate::matching::{Current, actions};
use crate::web::codes::CodeSearch;
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/phone.html")]
struct Phone {
    shell: Shell,
    form: FormState,
    here: String,
    wants: Vec<Choice>,
    countries: Vec<Choice>,
    sizes: Vec<Choice>,
    /// Where to go, what they do, what the partner does, what they speak.
    targets: CodeSearch,
    sectors: CodeSearch,
    partner_sectors: CodeSearch,
    languages: CodeSearch,
    /// Whether something below "More" is chosen.
    more: bool,
    asked: bool,
    understood: String,
    count: usize,
    first: usize,
    age: String,
    cards: Vec<Card>,
    back: String,
    next: String,
    after: usize,
    save: String,
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
    let asked = Asked::of(request.query_string()).without_removed();
    let current = app.matcher.current().await?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let mut page = empty(shell, &network.0, &asked, &words);
    if !page.asked {
        return Page::show(&page);
    }
    if is_empty(&asked) {
        let nothing = FieldError { field: "offers".to_owned(), message: Message::new("error-phone-nothing") };
        return refuse(page, &asked, vec![nothing]);
    }
    count_list_page(&app, &request, Some(&caller))?;
    let input = description(&asked, &words);
    let sectors = input.sectors.iter().chain(&input.partner_sectors);
    let fields: Vec<String> = sectors
        .filter_map(|code| Embedded::Nace21.list().get(code))
        .map(|entry| words.code(Embedded::Nace21, entry.code().as_str()))
        .collect();
    page.understood = words.lang.list(&fields);
    let speaking = words.clone();
    let described = app
        .compute(move || match unknown(&current, &input, speaking.lang) {
            errors if errors.is_empty() => actions::described(&current, &input, &speaking),
            errors => Err(Error::Invalid(errors)),
        })
        .await;
    match described {
        Ok(ranking) => {
            let turn = |word: &str| format!("{}{}", page.here, asked.with("cursor", word).query());
            let paging = Paging { offset: ranking.items.first().map_or(0, |one| one.rank - 1), limit: 10 };
            page.back = paging.back().map_or_else(String::new, |word| turn(&word));
            page.next = ranking.next.as_deref().map_or_else(String::new, turn);
            page.after = ranking.total.saturating_sub(paging.offset + paging.limit).min(paging.limit);
            page.count = ranking.total;
            page.first = paging.offset + 1;
            page.age = age(&words, clock::now().since(ranking.as_of).num_minutes());
            page.cards = ranking
                .items
                .iter()
                .map(|one| Card::of(one, format!("/profiles/{}", one.candidate.id), &words))
                .collect();
            Page::show(&page)
        }
        Err(Error::Invalid(errors)) => refuse(page, &asked, errors),
        Err(other) => Err(other),
    }
}

/// Texts of which no word is known: neither to the lists of fields, nor to anybody who could be found.
fn unknown(current: &Current, input: &DescriptionInput, lang: Lang) -> Vec<FieldError> {
    let said = [("offers", &input.offers, &input.sectors), ("needs", &input.needs, &input.partner_sectors)];
    let unknown = said.into_iter().filter(|(_, text, sectors)| {
        sectors.is_empty() && text.as_ref().is_some_and(|text| !actions::is_understood(current, text, lang))
    });
    let error = |(field, ..): (&str, _, _)| FieldError {
        field: field.to_owned(),
        message: Message::new("error-phone-unknown"),
    };
    unknown.map(error).collect()
}

fn refuse(mut page: Phone, asked: &Asked, errors: Vec<FieldError>) -> Result<Page> {
    page.form = FormState::refused(Form(asked.pairs().to_vec()), errors);
    page.shell.refused = true;
    Page::refuse(&page)
}

/// The page as it is before anything was asked.
fn empty(shell: Shell, network: &NetworkId, asked: &Asked, words: &Words) -> Phone {
    let all = Embedded::Countries.list().entries().iter();
    let mut countries: Vec<Choice> =
        all.map(|one| Choice::new(one.code().as_str(), words.country(one.code().as_str()))).collect();
    countries.sort_by_cached_key(|choice| crate::codelists::fold(&choice.label));
    let [targets, sectors, partner_sectors, languages] =
        SEARCHES.map(|(field, list, most)| search(field, list, most, asked, words));
    let more = ["sectors", "partner_sectors", "languages", "size"];
    let pressed = asked.first("do");
    Phone {
        here: format!("/n/{network}/phone"),
        wants: WANTS.map(|want| Choice::new(want.word, shell.lang.word("phone-want", want.word))).to_vec(),
        countries,
        sizes: ["MICRO", "SMALL", "MEDIUM", "SMALL_MIDCAP", "LARGE"]
            .map(|code| Choice::new(code, words.code(Embedded::SizeClasses, code)))
            .to_vec(),
        more: more.iter().any(|field| {
            !asked.first(field).is_empty() || pressed.strip_prefix("search:").is_some_and(|of| of == *field)
        }),
        targets,
        sectors,
        partner_sectors,
        languages,
        form: asked.form_state(),
        asked: pressed == "show" || !is_empty(asked),
        understood: String::new(),
        count: 0,
        first: 1,
        age: String::new(),
        cards: Vec::new(),
        back: String::new(),
        next: String::new(),
        after: 0,
        save: format!("/n/{network}/clients/new{}", asked.with("do", "").with("cursor", "").query()),
        shell,
    }
}

/// A code search of the form; it looks up when its button was pressed.
fn search(field: &'static str, list: Embedded, most: usize, asked: &Asked, words: &Words) -> CodeSearch {
    let typed: String = asked.first(&format!("{field}-q")).chars().take(200).collect();
    let looked_up = asked.first("do").strip_prefix("search:") == Some(field);
    let codes = asked.all(field);
    CodeSearch {
        field,
        list: list.name(),
        most,
        chosen: chosen(list, codes.iter().map(String::as_str), words.lang),
        found: looked_up.then(|| found(list, &typed, words.lang)),
        query: if looked_up { typed } else { String::new() },
    }
}
