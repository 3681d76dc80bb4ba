//! Step 5: the digital self-check.

use askama::Template;

use super::guide::{Guide, Showing};
use super::lists;
use crate::codelists::{self, Embedded, digital};
use crate::error::{FieldError, Message, Result};
use crate::organisations::{DigitalWish, RecordInput};
use crate::profiles::actions::Desk;
use crate::web::extract::Form;
use crate::web::figures::Axis;
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/step_digital.html")]
struct StepDigital {
    shell: Shell,
    guide: Guide,
    form: FormState,
    dimensions: Vec<Dimension>,
    wishes: Vec<Choice>,
    /// What a partner may bring along.
    sought: Vec<Choice>,
    axes: Vec<Axis>,
}

/// One dimension with its capabilities.
struct Dimension {
    /// Name of the form's field that is ticked when nothing of it is there.
    none: Choice,
    name: String,
    capabilities: Vec<Choice>,
}

pub(super) fn stored(desk: &Desk) -> Form {
    let record = &desk.facts.record;
    let mut pairs: Vec<(String, String)> = Vec::new();
    for code in &record.capabilities {
        pairs.push(("capabilities".into(), code.code.to_string()));
    }
    for dimension in &record.digital_answered {
        let held = record.capabilities.iter().any(|code| dimension_of(code.code.as_str()) == Some(dimension));
        if !held {
            pairs.push(("none".into(), dimension.clone()));
        }
    }
    for code in &record.capabilities_sought {
        pairs.push(("capabilities_sought".into(), code.code.to_string()));
    }
    pairs.push((
        "digital_wish".into(),
        record.digital_wish.map(|wish| wish.word().to_owned()).unwrap_or_default(),
    ));
    Form(pairs)
}

fn dimension_of(capability: &str) -> Option<&'static str> {
    digital::capability(capability).map(|found| found.dimension.as_str())
}

pub(super) fn input(form: &Form) -> RecordInput {
    let capabilities: Vec<String> = form.all("capabilities").map(str::to_owned).collect();
    let answered = digital::dimensions().map(|entry| entry.code().as_str()).filter(|dimension| {
        capabilities.iter().any(|code| dimension_of(code) == Some(*dimension))
            || form.all("none").any(|none| none == *dimension)
    });
    RecordInput {
        digital_answered: Some(answered.map(str::to_owned).collect()),
        capabilities: Some(capabilities),
        capabilities_sought: Some(form.all("capabilities_sought").map(str::to_owned).collect()),
        digital_wish: Some(form.text("digital_wish").to_owned()),
        ..RecordInput::default()
    }
}

/// Dimensions of which something is ticked, and "nothing of this" too.
pub(super) fn contradictions(form: &Form) -> Vec<FieldError> {
    let held = |dimension: &&str| form.all("capabilities").any(|code| dimension_of(code) == Some(*dimension));
    let error = |dimension: &str| FieldError {
        field: format!("none-{dimension}"),
        message: Message::new("error-digital-none"),
    };
    form.all("none").filter(held).map(error).collect()
}

pub(super) fn draw(showing: Showing) -> Result<Page> {
    let lang = showing.shell.lang;
    let page = StepDigital {
        form: showing.state(),
        dimensions: dimensions(lang),
        wishes: lists::words(lang, "digital-wish", DigitalWish::ALL.iter().map(|wish| wish.word())),
        sought: sought(&showing.form, lang),
        axes: showing.desk.preview.as_ref().map(|shown| axes(shown, lang)).unwrap_or_default(),
        shell: showing.shell,
        guide: showing.guide,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

/// What one side can have and the other look for, and whatever else was chosen over the API.
fn sought(form: &Form, lang: Lang) -> Vec<Choice> {
    let names = codelists::Lang::closest(lang.code());
    let list = Embedded::DigitalCapabilities.list();
    let offered = |one: &&digital::Capability| {
        one.match_mode == digital::MatchMode::Complement
            || form.all("capabilities_sought").any(|code| code == one.code.as_str())
    };
    let all = digital::capabilities().iter().filter(offered);
    let mut choices: Vec<Choice> = all
        .filter_map(|one| list.get(one.code.as_str()))
        .map(|entry| Choice::new(entry.code().as_str(), entry.label(names)))
        .collect();
    choices.sort_by_cached_key(|choice| codelists::fold(&choice.label));
    choices
}

fn dimensions(lang: Lang) -> Vec<Dimension> {
    let names = codelists::Lang::closest(lang.code());
    let list = Embedded::DigitalCapabilities.list();
    let capabilities = |dimension: &str| {
        let own = digital::capabilities().iter().filter(|one| one.dimension.as_str() == dimension);
        own.filter_map(|one| list.get(one.code.as_str()))
            .map(|entry| Choice::new(entry.code().as_str(), entry.label(names)))
            .collect()
    };
    let dimension = |entry: &codelists::Entry| Dimension {
        none: Choice::new(entry.code().as_str(), lang.t("guide-digital-none").to_string()),
        name: entry.label(names).to_owned(),
        capabilities: capabilities(entry.code().as_str()),
    };
    digital::dimensions().map(dimension).collect()
}

/// The answered dimensions as axes of the radar picture, which needs three of them.
pub(super) fn axes(shown: &crate::profiles::views::AnonymousProfile, lang: Lang) -> Vec<Axis> {
    if shown.digital.len() < 3 {
        return Vec::new();
    }
    let axis = |one: &crate::profiles::views::DimensionShown| Axis {
        label: one.label.clone(),
        written: lang.decimal(one.score, 0),
        value: one.score,
        stage: one.stage.clone(),
    };
    shown.digital.iter().map(axis).collect()
}
