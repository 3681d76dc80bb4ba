//! Step 2: what the company does, and the words that others read.

use askama::Template;

use super::form_rows;
use super::guide::{Guide, Showing, version};
use super::lists;
use crate::accounts::Caller;
use crate::codelists::Embedded;
use crate::db::{DbConnection, Instant};
use crate::error::{FieldError, Fields, Result};
use crate::organisations::{
    Access, AtOrganisation, CertificateInput, RecordInput, ReferenceInput, SecondTextInput,
};
use crate::profiles::actions::{self, Desk};
use crate::profiles::model::{TextInput, Texts};
use crate::web::codes::CodeSearch;
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

const MOST_SECTORS: usize = 5;
const MOST_REFERENCES: usize = 5;
const MOST_CERTIFICATES: usize = 20;
/// The columns by which a reference is more than an empty row.
pub(super) const TELLING: [&str; 3] = ["delivered", "year", "contact"];

#[derive(Template)]
#[template(path = "profiles/step_work.html")]
struct StepWork {
    shell: Shell,
    guide: Guide,
    form: FormState,
    languages: Vec<Choice>,
    sectors: CodeSearch,
    /// The chosen sectors, for references.
    fields: Vec<Choice>,
    countries: Vec<Choice>,
    certificates: CodeSearch,
    rows: Vec<usize>,
}

impl StepWork {
    /// Whether there is something to remove.
    fn is_filled(&self, row: &usize) -> bool {
        TELLING.iter().any(|column| !self.form.value(&format!("references.{row}.{column}")).is_empty())
    }
}

pub(super) fn stored(desk: &Desk, lang: Lang) -> Form {
    let record = &desk.facts.record;
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut set = |name: String, value: String| pairs.push((name, value));
    let draft = desk.own.draft.as_ref();
    let language = draft.map_or(lang.code(), |texts| texts.original.language.as_str());
    set("language".into(), language.to_owned());
    for (prefix, text) in
        [("", draft.map(|texts| &texts.original)), ("second.", draft.and_then(|texts| texts.second.as_ref()))]
    {
        if let Some(text) = text {
            set(format!("{prefix}headline"), text.headline.clone());
            set(format!("{prefix}summary"), text.body.clone());
            if !prefix.is_empty() {
                set(format!("{prefix}language"), text.language.clone());
            }
        }
    }
    for claim in &record.sectors {
        set("sectors".into(), lists::sector_word(&claim.code));
    }
    for (row, one) in record.references.iter().enumerate() {
        set(format!("references.{row}.id"), one.id.to_string());
        set(format!("references.{row}.delivered"), one.delivered.clone());
        set(format!("references.{row}.language"), one.language.clone());
        if let Some(second) = &one.second {
            set(format!("references.{row}.second.delivered"), second.delivered.clone());
            set(format!("references.{row}.second.language"), second.language.clone());
        }
        set(format!("references.{row}.sector"), lists::sector_word(&one.sector));
        set(format!("references.{row}.year"), one.year.to_string());
        set(format!("references.{row}.country"), one.country.clone());
        set(format!("references.{row}.contact"), one.contact.clone().unwrap_or_default());
    }
    for one in &record.certificates {
        set("certificates".into(), one.code.code.to_string());
        let until = one.valid_until.map(|day| day.to_string()).unwrap_or_default();
        set(format!("valid.{}", one.code.code), until);
    }
    Form(pairs)
}

/// The certificates in the order in which they are sent on.
fn certificates(form: &Form) -> Vec<&str> {
    let mut codes: Vec<&str> = Vec::new();
    for code in form.all("certificates") {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

pub(super) fn input(form: &Form) -> RecordInput {
    let mut sectors: Vec<String> = Vec::new();
    for code in form.all("sectors") {
        if !sectors.iter().any(|taken| taken == code) {
            sectors.push(code.to_owned());
        }
    }
    let first_sector = sectors.first().cloned().unwrap_or_default();
    let references = form_rows::numbers(form, "references").into_iter().map(|row| {
        let cell = |column| form_rows::cell(form, "references", row, column).to_owned();
        let or = |text: String, other: &str| if text.is_empty() { other.to_owned() } else { text };
        ReferenceInput {
            id: cell("id"),
            delivered: cell("delivered"),
            language: or(cell("language"), form.text("language")),
            second: Some(cell("second.delivered")).filter(|text| !text.trim().is_empty()).map(|delivered| {
                let language = or(form.text("second.language").to_owned(), &cell("second.language"));
                SecondTextInput { delivered, language }
            }),
            sector: or(cell("sector"), &first_sector),
            year: Some(cell("year")),
            country: cell("country"),
            contact: cell("contact"),
        }
    });
    let certificate = |code: &str| CertificateInput {
        code: code.to_owned(),
        valid_until: form.text(&format!("valid.{code}")).to_owned(),
    };
    RecordInput {
        references: Some(references.collect()),
        certificates: Some(certificates(form).into_iter().map(certificate).collect()),
        sectors: Some(sectors),
        ..RecordInput::default()
    }
}

fn text(form: &Form, prefix: &str) -> TextInput {
    TextInput {
        language: form.text(&format!("{prefix}language")).to_owned(),
        headline: form.text(&format!("{prefix}headline")).to_owned(),
        summary: form.text(&format!("{prefix}summary")).to_owned(),
    }
}

fn second_text(form: &Form) -> Option<TextInput> {
    let second = text(form, "second.");
    (!second.headline.trim().is_empty() || !second.summary.trim().is_empty()).then_some(second)
}

/// The words as they stand, if they are well.
pub(super) fn texts(form: &Form) -> Option<Texts> {
    Texts::parse(&mut Fields::new(), &text(form, ""), second_text(form).as_ref(), ["", "second."])
}

/// Keeps the words; `strict` also refuses what gives the company away for certain.
pub(super) fn write(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    form: &Form,
    strict: bool,
    now: Instant,
) -> Result<()> {
    let read = version(form, "profile_version")?;
    actions::write_texts(conn, caller, access, read, &text(form, ""), second_text(form).as_ref(), now)?;
    if strict { actions::refuse_certain_leaks(conn, access) } else { Ok(()) }
}

/// Names of the record's fields as this form has them.
pub(super) fn at_fields(errors: Vec<FieldError>, form: &Form) -> Vec<FieldError> {
    let codes = certificates(form);
    let renamed = |mut error: FieldError| {
        if let Some(rest) = error.field.strip_prefix("certificates.") {
            let (number, column) = rest.split_once('.').unwrap_or((rest, "code"));
            let code = number.parse::<usize>().ok().and_then(|number| codes.get(number));
            error.field = match (code, column) {
                (Some(code), "valid_until") => format!("valid.{code}"),
                _ => "certificates".to_owned(),
            };
        }
        // The second language is chosen once, for all texts.
        if error.field.starts_with("references.") && error.field.ends_with(".second.language") {
            error.field = "second.language".to_owned();
        }
        error
    };
    errors.into_iter().map(renamed).collect()
}

/// The form with a proposal in the fields that are empty.
pub(super) async fn proposed(at: &AtOrganisation, form: Form) -> Result<Form> {
    let language =
        crate::profiles::model::language(form.text("language")).unwrap_or_else(|_| "en".to_owned());
    let proposal = at.read(move |conn, deed| actions::propose(conn, deed.access, &language)).await?;
    let mut pairs = form.0;
    for (name, text) in [("headline", proposal.headline), ("summary", proposal.summary)] {
        let empty = pairs.iter().all(|(field, value)| field != name || value.trim().is_empty());
        if empty {
            pairs.retain(|(field, _)| field != name);
            pairs.push((name.to_owned(), text));
        }
    }
    Ok(Form(pairs))
}

pub(super) fn draw(showing: Showing) -> Result<Page> {
    let lang = showing.shell.lang;
    let searched = |field: &str| showing.searched.iter().any(|one| one == field);
    let sectors =
        lists::search("sectors", Embedded::Nace21, MOST_SECTORS, &showing.form, searched("sectors"), lang);
    let certificates = lists::search(
        "certificates",
        Embedded::Certifications,
        MOST_CERTIFICATES,
        &showing.form,
        searched("certificates"),
        lang,
    );
    let fields = sectors
        .chosen
        .iter()
        .map(|entry| Choice::new(&entry.code, format!("{} {}", entry.code, entry.label)));
    // One empty row invites; after it, more come when they are asked for.
    let none = form_rows::numbers(&showing.form, "references").is_empty();
    let spare = showing.spare("references", usize::from(none));
    let page = StepWork {
        form: showing.state(),
        languages: lists::languages(lang),
        fields: fields.collect(),
        sectors,
        countries: lists::by_name(Embedded::Countries, lang),
        certificates,
        rows: form_rows::shown(&showing.form, "references", spare, MOST_REFERENCES),
        shell: showing.shell,
        guide: showing.guide,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}
