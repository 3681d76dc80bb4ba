//! What "A company on the phone" brings along to the page that takes a company in.

use std::sync::Arc;

use crate::codelists::pages::chosen;
use crate::codelists::{Embedded, Lang as ListLang, fold};
use crate::matching::{Asked, DescriptionInput, Words, described};
use crate::organisations::{CountryInput, LanguageInput, Level, RecordInput};
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;

/// Fields of that page that are shown here and sent on unseen, their lists and the keys of their labels.
const CODES: [(&str, Embedded, &str); 4] = [
    ("countries", Embedded::Countries, "phone-target"),
    ("sectors", Embedded::Nace21, "phone-sectors"),
    ("partner_sectors", Embedded::Nace21, "phone-partner-sectors"),
    ("size", Embedded::SizeClasses, "phone-size"),
];
/// Most fields that a record has.
const MOST_SECTORS: usize = 5;

/// What the page shows of it.
pub(super) struct Phoned {
    /// Labels and words.
    pub(super) said: Vec<(String, String)>,
    pub(super) unseen: Vec<(String, String)>,
    /// The languages that they speak; how well is asked.
    pub(super) spoken: Vec<Choice>,
    pub(super) levels: Vec<Choice>,
    /// In which their words may be.
    pub(super) languages: Vec<Choice>,
}

impl Phoned {
    /// `None` when nothing was said on the phone.
    pub(super) fn of(form: &FormState, lang: Lang) -> Option<Self> {
        let fields = ["offers", "needs"].into_iter().chain(CODES.map(|(field, ..)| field));
        if fields.chain(["languages"]).all(|field| form.value(field).trim().is_empty()) {
            return None;
        }
        let labels = |field, list| {
            let entries = chosen(list, form.values(field), lang);
            lang.list(&entries.iter().map(|entry| entry.label.as_str()).collect::<Vec<_>>())
        };
        let said = CODES.map(|(field, list, key)| (lang.t(key).to_string(), labels(field, list)));
        let want = form.value("want");
        let for_what =
            (!want.is_empty()).then(|| (lang.t("phone-want").to_string(), lang.word("phone-want", want)));
        let unseen = CODES.map(|(field, ..)| field).into_iter().chain(["want", "languages"]);
        let pairs = unseen
            .flat_map(|field| form.values(field).map(move |value| (field.to_owned(), value.to_owned())));
        let names = ListLang::closest(lang.code());
        let all = Embedded::Languages.list().entries().iter();
        let mut languages: Vec<Choice> =
            all.map(|one| Choice::new(one.code().as_str(), one.label(names))).collect();
        languages.sort_by_cached_key(|choice| fold(&choice.label));
        let spoken = chosen(Embedded::Languages, form.values("languages"), lang);
        Some(Self {
            said: said.into_iter().chain(for_what).filter(|(_, words)| !words.is_empty()).collect(),
            unseen: pairs.collect(),
            spoken: spoken.into_iter().map(|entry| Choice::new(entry.code, entry.label)).collect(),
            levels: Level::ALL
                .iter()
                .map(|level| Choice::new(level.word(), lang.word("language-level", level.word())))
                .collect(),
            languages,
        })
    }
}

/// What was said, from the form that takes the company in.
pub(super) fn said(form: &Form, lang: Lang) -> DescriptionInput {
    let asked = Asked::of(&serde_html_form::to_string(&form.0).unwrap_or_default());
    let mut said = described(&asked, &Words::new(lang, Arc::default()));
    // Partners are sought abroad.
    said.countries.retain(|country| country != form.text("country"));
    said.language = Some(form.text("language").to_owned());
    said
}

/// What of it belongs into the record.
pub(super) fn record(form: &Form, said: &DescriptionInput) -> RecordInput {
    let level = |language: &str| form.text(&format!("level-{language}")).to_owned();
    let wanted = |country: &String| CountryInput {
        country: country.clone(),
        stance: "wanted".to_owned(),
        ..CountryInput::default()
    };
    let spoken = said
        .languages
        .iter()
        .map(|one| LanguageInput { language: one.language.clone(), level: level(&one.language) });
    RecordInput {
        sectors: Some(said.sectors.iter().take(MOST_SECTORS).cloned().collect()),
        countries: Some(said.countries.iter().map(wanted).collect()),
        languages: Some(spoken.collect()),
        partner_sizes: Some(said.partner_sizes.clone()),
        ..RecordInput::default()
    }
}
