//! The guided form in five steps: what all steps share, and the way from one to the next.

use super::{form_rows, step_company, step_countries, step_digital, step_wishes, step_work};
use crate::accounts::{self, Flash, OrganisationId};
use crate::db::DbConnection;
use crate::error::{Error, FieldError, Result};
use crate::organisations::{self, Access, AtOrganisation, Deed, RecordInput};
use crate::profiles::actions::{self, Desk, Typed};
use crate::web::extract::{Form, Path};
use crate::web::form::{FormState, Press};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::Step;
use crate::web::shell::Shell;

/// What stands around the questions of a step.
#[derive(Debug, Clone)]
pub(super) struct Guide {
    pub(super) organisation: String,
    /// The reader may change the answers.
    pub(super) may_edit: bool,
    pub(super) step: u8,
    pub(super) steps: Vec<Step>,
    /// Address of the step before, empty on the first.
    pub(super) back: String,
    pub(super) record_version: i32,
    pub(super) profile_version: i32,
    /// Somebody else changed the record while this form was open.
    pub(super) stale: bool,
    pub(super) points: u8,
    /// The missing answers, the most worth first.
    pub(super) missing: Vec<Missing>,
    pub(super) mark: String,
    pub(super) headline: String,
    pub(super) summary: String,
    pub(super) text_language: String,
    pub(super) facts: Vec<String>,
    pub(super) review_note: String,
}

/// An answer that is missing, and what it would improve.
#[derive(Debug, Clone)]
pub(super) struct Missing {
    /// Points, as written: "+14".
    pub(super) gain: String,
    pub(super) name: String,
    pub(super) why: String,
    /// Address of its step.
    pub(super) href: String,
}

impl Guide {
    fn of(desk: &Desk, may_edit: bool, step: u8, stale: bool, lang: Lang) -> Self {
        let organisation = desk.facts.id.to_string();
        let at = |step: u8| format!("/o/{organisation}/profile/{step}");
        // Once there is a text, somebody comes back to change one answer: every step is a press away.
        let open = |number: u8| number <= step || desk.own.draft.is_some();
        let names = (1..=5).map(|number| {
            let name = lang.t(&format!("guide-step-{number}")).to_string();
            (name, if open(number) { at(number) } else { String::new() })
        });
        let missing = desk.completeness.missing.iter().map(|answer| Missing {
            gain: lang.signed(f64::from(answer.points), 0),
            name: lang.word("completeness", answer.name),
            why: lang.word("completeness-why", answer.name),
            href: at(answer.step),
        });
        let preview = desk.preview.as_ref();
        Self {
            may_edit,
            step,
            steps: Step::all(usize::from(step) - 1, names),
            back: if step > 1 { at(step - 1) } else { String::new() },
            record_version: desk.facts.version,
            profile_version: desk.own.profile.version,
            stale,
            points: desk.completeness.points,
            missing: missing.collect(),
            mark: desk.own.profile.id.to_string(),
            headline: preview.map(|shown| shown.headline.clone()).unwrap_or_default(),
            summary: preview.map(|shown| shown.summary.clone()).unwrap_or_default(),
            text_language: preview.map(|shown| shown.language.clone()).unwrap_or_default(),
            facts: preview.map(super::company::facts_line).unwrap_or_default(),
            review_note: desk.own.profile.review_note.clone().unwrap_or_default(),
            organisation,
        }
    }
}

/// How a step shows its form.
pub(super) struct Showing {
    pub(super) shell: Shell,
    pub(super) guide: Guide,
    pub(super) desk: Desk,
    pub(super) form: Form,
    pub(super) errors: Vec<FieldError>,
    /// The code searches that look up their words.
    pub(super) searched: Vec<String>,
    /// The list of rows that shall have one more.
    pub(super) added: String,
}

impl Showing {
    pub(super) fn state(&self) -> FormState {
        FormState::refused(self.form.clone(), self.errors.clone())
    }
    pub(super) fn spare(&self, list: &str, usual: usize) -> usize {
        if self.added == list { usual + 1 } else { usual }
    }
}

/// The frame of a company's page, for the reader that it has.
pub(super) fn frame(at: &AtOrganisation, access: &Access, name: &str) -> Shell {
    organisations::pages::framed(at.shell(), access, name)
}

/// `/o/{organisation}/profile`: on where it was left.
pub(super) async fn resume(at: AtOrganisation) -> Result<Page> {
    let complete = at.read(|conn, deed| actions::completeness_of(conn, deed.access, deed.now)).await?;
    Page::go_to(match complete.next {
        Some(step) => format!("/o/{}/profile/{step}", at.id),
        None => format!("/o/{}/profile/check", at.id),
    })
}

fn step_number(step: &str) -> Result<u8> {
    step.parse().ok().filter(|step| (1..=5).contains(step)).ok_or(Error::NotFound)
}

pub(super) async fn show(
    at: AtOrganisation,
    Path((_, step)): Path<(OrganisationId, String)>,
) -> Result<Page> {
    load_and_draw(&at, Asked { step: step_number(&step)?, ..Asked::default() }).await
}

/// How the page of a step is asked for.
#[derive(Default)]
struct Asked {
    step: u8,
    /// `None`: what is stored.
    form: Option<Form>,
    errors: Vec<FieldError>,
    searched: Vec<String>,
    added: String,
    stale: bool,
}

async fn load_and_draw(at: &AtOrganisation, asked: Asked) -> Result<Page> {
    let lang = at.lang();
    let typed = asked.form.as_ref().map(|form| typed(asked.step, form)).unwrap_or_default();
    let (access, desk) = at
        .read(move |conn, deed| {
            let desk = actions::desk(conn, deed.access, typed, lang, deed.now)?;
            Ok((deed.access.clone(), desk))
        })
        .await?;
    let shell = frame(at, &access, &desk.facts.record.name);
    let shell = shell.with_title(&format!("guide-title-{}", asked.step));
    let guide = Guide::of(&desk, access.may_edit(), asked.step, asked.stale, lang);
    let form = match asked.form {
        Some(form) => form,
        None => stored(asked.step, &desk, lang),
    };
    let Asked { errors, searched, added, step, .. } = asked;
    let mut showing = Showing { shell, guide, desk, form, errors, searched, added };
    showing.shell = showing.shell.clone().refusing(&showing.state());
    match step {
        1 => step_company::draw(showing),
        2 => step_work::draw(showing),
        3 => step_wishes::draw(showing),
        4 => step_countries::draw(showing),
        _ => step_digital::draw(showing),
    }
}

/// What the form says as it stands: the rest of the page follows it.
fn typed(step: u8, form: &Form) -> Typed {
    Typed { record: input(step, form), texts: (step == 2).then(|| step_work::texts(form)).flatten() }
}

fn input(step: u8, form: &Form) -> RecordInput {
    match step {
        1 => step_company::input(form),
        2 => step_work::input(form),
        3 => step_wishes::input(form),
        4 => step_countries::input(form),
        _ => step_digital::input(form),
    }
}

fn stored(step: u8, desk: &Desk, lang: Lang) -> Form {
    match step {
        1 => step_company::stored(desk),
        2 => step_work::stored(desk, lang),
        3 => step_wishes::stored(desk),
        4 => step_countries::stored(desk),
        _ => step_digital::stored(desk),
    }
}

pub(super) async fn save(
    at: AtOrganisation,
    Path((_, step)): Path<(OrganisationId, String)>,
    form: Form,
) -> Result<Page> {
    let step = step_number(&step)?;
    let draw = |asked: Asked| load_and_draw(&at, Asked { step, ..asked });
    let press = Press::of(&form);
    match &press {
        Press::Search { .. } => {
            let (form, searched) = (Some(compacted(step, form)), press.searched().to_vec());
            return draw(Asked { form, searched, ..Asked::default() }).await;
        }
        Press::Remove { field, value } => {
            let form = match value.parse::<usize>() {
                Ok(row) if ["languages", "references", "countries"].contains(&field.as_str()) => {
                    form_rows::without(form, field, row)
                }
                _ => {
                    Form(form.0.into_iter().filter(|(name, taken)| name != field || taken != value).collect())
                }
            };
            return draw(Asked { form: Some(form), ..Asked::default() }).await;
        }
        Press::Other(word) if word.starts_with("add:") => {
            let added = word.trim_start_matches("add:").to_owned();
            let form = compacted(step, form);
            return draw(Asked { form: Some(form), added, ..Asked::default() }).await;
        }
        Press::Other(word) if word == "propose" => {
            let form = step_work::proposed(&at, form).await?;
            return draw(Asked { form: Some(form), ..Asked::default() }).await;
        }
        // The script asks what stands beside the form; nothing is kept.
        Press::Other(word) if word == "follow" => {
            let form = compacted(step, form);
            return draw(Asked { form: Some(form), ..Asked::default() }).await;
        }
        Press::Save | Press::Left { .. } | Press::Other(_) => {}
    }
    let form = compacted(step, form);
    let (sent, searched) = (form.clone(), press.searched().to_vec());
    let saved = at.write(move |conn, deed| press.settle(save_step(conn, deed, step, &sent, &press))).await;
    match saved {
        Ok(next) => Page::go_to(next),
        Err(Error::Invalid(errors)) => {
            draw(Asked { form: Some(form), errors, searched, ..Asked::default() }).await
        }
        // The form comes back as it was typed; sending it again is a decision made in sight of the warning.
        Err(Error::Stale) => draw(Asked { form: Some(form), stale: true, ..Asked::default() }).await,
        Err(other) => Err(other),
    }
}

fn compacted(step: u8, form: Form) -> Form {
    match step {
        1 => form_rows::compacted(form, "languages", &["language"]),
        2 => form_rows::compacted(form, "references", &step_work::TELLING),
        4 => form_rows::compacted(form, "countries", &["country"]),
        _ => form,
    }
}

/// Saves and says where to go.
fn save_step(
    conn: &mut DbConnection,
    deed: &Deed<'_>,
    step: u8,
    form: &Form,
    press: &Press,
) -> Result<String> {
    let Deed { caller, access, now } = *deed;
    let strict = form.text("do") != "later";
    let input = input(step, form);
    let saved = organisations::actions::save(conn, caller, access, version(form, "version")?, &input, now);
    let written = if step == 2 { step_work::write(conn, caller, access, form, strict, now) } else { Ok(()) };
    let mut errors = if step == 5 { step_digital::contradictions(form) } else { Vec::new() };
    let facts = invalid_into(&mut errors, saved)?;
    invalid_into(&mut errors, written)?;
    let Some(facts) = facts.filter(|_| errors.is_empty()) else {
        return Err(Error::Invalid(if step == 2 { step_work::at_fields(errors, form) } else { errors }));
    };
    let home = format!("/o/{}", access.organisation());
    let Press::Other(word) = press else {
        // Nobody knows in which of several towns of this name they are: asked once.
        let ask_region = step == 1 && facts.record.region.is_none() && !form.has("region");
        return Ok(match step {
            1 if ask_region && !step_company::regions_to_ask(&facts).is_empty() => {
                format!("{home}/profile/1#region")
            }
            5 => format!("{home}/profile/check"),
            _ => format!("{home}/profile/{}", step + 1),
        });
    };
    if let Some(next) = step_wishes::pressed(conn, caller, access, word, now)? {
        return Ok(next);
    }
    accounts::flash(conn, caller, &Flash::new("guide-saved"))?;
    Ok(home)
}

/// What was done; `None` after adding to `errors` what is to be mended in the form.
fn invalid_into<T>(errors: &mut Vec<FieldError>, done: Result<T>) -> Result<Option<T>> {
    match done {
        Ok(value) => Ok(Some(value)),
        Err(Error::Invalid(more)) => {
            errors.extend(more);
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

/// The version that a form was made from.
pub(super) fn version(form: &Form, field: &str) -> Result<i32> {
    form.text(field).parse().map_err(|_| Error::Stale)
}
