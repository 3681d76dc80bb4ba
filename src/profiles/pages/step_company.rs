//! Step 1: the company.

use askama::Template;

use super::form_rows;
use super::guide::{Guide, Showing};
use super::lists;
use crate::codelists::Embedded;
use crate::codelists::regions::{region, regions_of};
use crate::codelists::towns::{RegionOfTown, region_of_town};
use crate::error::Result;
use crate::organisations::{Facts, LanguageInput, Level, RecordInput};
use crate::profiles::actions::Desk;
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

const MOST_LANGUAGES: usize = 12;

#[derive(Template)]
#[template(path = "profiles/step_company.html")]
struct StepCompany {
    shell: Shell,
    guide: Guide,
    form: FormState,
    kinds: Vec<Choice>,
    countries: Vec<Choice>,
    /// Between which to choose, when the town does not tell.
    regions: Vec<Choice>,
    /// What the town told.
    region: String,
    headcounts: Vec<Choice>,
    turnovers: Vec<Choice>,
    languages: Vec<Choice>,
    levels: Vec<Choice>,
    rows: Vec<usize>,
}

pub(super) fn stored(desk: &Desk) -> Form {
    let record = &desk.facts.record;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut pairs = vec![
        ("name".to_owned(), record.name.clone()),
        ("kind".to_owned(), record.kind.clone()),
        ("country".to_owned(), record.country.clone()),
        ("city".to_owned(), record.city.clone()),
        ("region".to_owned(), text(&record.region)),
        ("website".to_owned(), text(&record.website)),
        ("registration_number".to_owned(), text(&record.registration_number)),
        ("founded_year".to_owned(), record.founded_year.map(|year| year.to_string()).unwrap_or_default()),
        ("headcount_band".to_owned(), text(&record.headcount_band)),
        ("turnover_band".to_owned(), text(&record.turnover_band)),
    ];
    for (row, spoken) in record.languages.iter().enumerate() {
        pairs.push((format!("languages.{row}.language"), spoken.language.clone()));
        pairs.push((format!("languages.{row}.level"), spoken.level.word().to_owned()));
    }
    Form(pairs)
}

pub(super) fn input(form: &Form) -> RecordInput {
    let sent = |name: &str| Some(form.text(name).to_owned());
    let languages = form_rows::numbers(form, "languages").into_iter().map(|row| LanguageInput {
        language: form_rows::cell(form, "languages", row, "language").to_owned(),
        level: form_rows::cell(form, "languages", row, "level").to_owned(),
    });
    RecordInput {
        name: sent("name"),
        kind: sent("kind"),
        country: sent("country"),
        city: sent("city"),
        region: form.has("region").then(|| form.text("region").to_owned()),
        website: sent("website"),
        registration_number: sent("registration_number"),
        founded_year: sent("founded_year"),
        headcount_band: sent("headcount_band"),
        turnover_band: sent("turnover_band"),
        languages: Some(languages.collect()),
        ..RecordInput::default()
    }
}

/// The regions between which only the company can choose: empty when its town tells the region.
pub(super) fn regions_to_ask(facts: &Facts) -> Vec<(String, String)> {
    let record = &facts.record;
    if record.city.is_empty() {
        return Vec::new();
    }
    match region_of_town(&record.country, &record.city) {
        RegionOfTown::Known(_) => Vec::new(),
        RegionOfTown::Perhaps(towns) => {
            let named = towns.iter().map(|town| {
                (town.region.code.to_string(), format!("{} ({})", town.name, town.region.name_latin))
            });
            named.collect()
        }
        RegionOfTown::Unknown => regions_of(&record.country)
            .into_iter()
            .map(|region| (region.code.to_string(), region.name_latin.clone()))
            .collect(),
    }
}

pub(super) fn draw(showing: Showing) -> Result<Page> {
    let lang = showing.shell.lang;
    let mut regions = regions_to_ask(&showing.desk.facts);
    regions.sort_by_cached_key(|(_, name)| crate::codelists::fold(name));
    regions.dedup();
    let found = showing.desk.facts.record.region.as_deref().and_then(region);
    let page = StepCompany {
        region: found.map(|region| region.name_latin.clone()).unwrap_or_default(),
        form: showing.state(),
        kinds: lists::all(Embedded::OrganisationTypes, lang),
        countries: lists::by_name(Embedded::Countries, lang),
        regions: regions.into_iter().map(|(code, name)| Choice::new(code, name)).collect(),
        headcounts: lists::all(Embedded::HeadcountBands, lang),
        turnovers: lists::all(Embedded::TurnoverBands, lang),
        languages: lists::languages(lang),
        levels: lists::words(lang, "language-level", Level::ALL.iter().map(|level| level.word())),
        rows: form_rows::shown(&showing.form, "languages", showing.spare("languages", 2), MOST_LANGUAGES),
        shell: showing.shell,
        guide: showing.guide,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}
