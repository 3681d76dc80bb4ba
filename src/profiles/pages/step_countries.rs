//! Step 4: where the company works and wants to work.

use askama::Template;

use super::form_rows;
use super::guide::{Guide, Showing};
use super::lists;
use crate::codelists::Embedded;
use crate::error::Result;
use crate::organisations::{CountryInput, RecordInput, Stance};
use crate::profiles::actions::Desk;
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

const MOST_COUNTRIES: usize = 60;

#[derive(Template)]
#[template(path = "profiles/step_countries.html")]
struct StepCountries {
    shell: Shell,
    guide: Guide,
    form: FormState,
    countries: Vec<Choice>,
    stances: Vec<Choice>,
    motives: Vec<Choice>,
    first_steps: Vec<Choice>,
    rows: Vec<usize>,
    /// The languages of step 1, in words.
    languages: String,
}

impl StepCountries {
    /// The country of a row that was filled before: it is named, not asked again. Its row can be taken away.
    fn settled(&self, row: &usize) -> Option<&str> {
        let field = format!("countries.{row}.country");
        let code = self.form.value(&field);
        let is_wrong = !self.form.error(&field, &self.shell.lang).is_empty();
        let known = self.countries.iter().find(|choice| choice.value == code);
        known.filter(|_| !is_wrong).map(|choice| choice.label.as_str())
    }
    /// Whether there is something to remove.
    fn is_filled(&self, row: &usize) -> bool {
        !self.form.value(&format!("countries.{row}.country")).is_empty()
    }
}

pub(super) fn stored(desk: &Desk) -> Form {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (row, one) in desk.facts.record.countries.iter().enumerate() {
        pairs.push((format!("countries.{row}.country"), one.country.clone()));
        pairs.push((format!("countries.{row}.stance"), one.stance.word().to_owned()));
        pairs.push((format!("countries.{row}.motive"), one.motive.clone().unwrap_or_default()));
        pairs.push((format!("countries.{row}.first_step"), one.first_step.clone().unwrap_or_default()));
    }
    Form(pairs)
}

pub(super) fn input(form: &Form) -> RecordInput {
    let countries = form_rows::numbers(form, "countries").into_iter().map(|row| {
        let cell = |column| form_rows::cell(form, "countries", row, column).to_owned();
        CountryInput {
            country: cell("country"),
            stance: cell("stance"),
            motive: cell("motive"),
            first_step: cell("first_step"),
        }
    });
    RecordInput { countries: Some(countries.collect()), ..RecordInput::default() }
}

pub(super) fn draw(showing: Showing) -> Result<Page> {
    let lang = showing.shell.lang;
    let names = crate::codelists::Lang::closest(lang.code());
    let spoken = showing.desk.facts.record.languages.iter().map(|one| {
        let entry = Embedded::Languages.list().get(&one.language);
        entry.map_or(one.language.as_str(), |entry| entry.label(names)).to_owned()
    });
    let page = StepCountries {
        form: showing.state(),
        countries: lists::by_name(Embedded::Countries, lang),
        stances: lists::words(lang, "stance", Stance::ALL.iter().map(|stance| stance.word())),
        motives: lists::all(Embedded::Motives, lang),
        first_steps: lists::all(Embedded::FirstSteps, lang),
        rows: form_rows::shown(&showing.form, "countries", showing.spare("countries", 2), MOST_COUNTRIES),
        languages: lang.list(&spoken.collect::<Vec<_>>()),
        shell: showing.shell,
        guide: showing.guide,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}
