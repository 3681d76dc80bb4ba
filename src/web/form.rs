//! [`FormState`]: what a form shows in its fields, and what is wrong with them.

use super::extract::Form;
use super::i18n::Lang;
use crate::error::{FieldError, Message};

/// Values by field name and messages by field name. Macros of `parts/field.html` read it.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    pairs: Vec<(String, String)>,
    errors: Vec<FieldError>,
    labels: &'static [(&'static str, &'static str)],
}

impl FormState {
    /// A form nobody has filled in.
    pub fn empty() -> FormState {
        FormState::default()
    }

    /// A form that shows what is stored.
    pub fn of<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> FormState {
        let pairs = pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        FormState { pairs, ..FormState::default() }
    }

    /// The form as it was sent, with what is to be corrected.
    pub fn refused(sent: Form, errors: Vec<FieldError>) -> FormState {
        FormState { pairs: sent.0, errors, ..FormState::default() }
    }

    /// Names fields in the error summary: fields (`references.#.year` in any row) and the keys of their labels.
    #[must_use]
    pub fn labelled(mut self, labels: &'static [(&'static str, &'static str)]) -> FormState {
        self.labels = labels;
        self
    }

    /// The first value of a field; empty when there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values(name).next().unwrap_or_default()
    }

    /// Every value of a field.
    pub fn values<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s str> {
        self.pairs.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether a choice is taken.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values(name).any(|taken| taken == value)
    }

    /// What is wrong with a field or with one of its values (`sectors.2` belongs to `sectors`), all of it.
    pub fn errors_of<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s Message> {
        self.errors.iter().filter(move |error| field_of(error) == name).map(|error| &error.message)
    }

    /// What is wrong with a field in the reader's words, each message on a line of its own; empty when nothing is.
    pub fn error(&self, name: &str, lang: &Lang) -> String {
        self.errors_of(name).map(|message| lang.message(message)).collect::<Vec<_>>().join("\n")
    }

    /// An error's line in the summary: with the name of its field where the form knows it.
    pub fn summary_line(&self, error: &FieldError, lang: &Lang) -> String {
        let message = lang.message(&error.message);
        let field = field_of(error);
        let row = field.split('.').find_map(|part| part.parse::<usize>().ok());
        let name = row.map_or_else(|| field.to_owned(), |row| field.replacen(&row.to_string(), "#", 1));
        let Some((_, label)) = self.labels.iter().find(|(labelled, _)| *labelled == name) else {
            return message;
        };
        let line = match row {
            Some(row) => lang.t("form-error-in-row").with("number", row + 1),
            None => lang.t("form-error-at"),
        };
        line.with("field", lang.t(label).to_string()).with("message", message).to_string()
    }

    /// The field on the page that an error leads to.
    pub fn anchor<'e>(&self, error: &'e FieldError) -> &'e str {
        field_of(error)
    }

    /// All that is wrong, in the order of the form.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Sets a field to one value.
    #[must_use]
    pub fn set(mut self, name: &str, value: impl Into<String>) -> FormState {
        self.pairs.retain(|(field, _)| field != name);
        self.pairs.push((name.to_owned(), value.into()));
        self
    }

    /// Takes one value out, as the remove button of a chip asks.
    #[must_use]
    pub fn without(mut self, name: &str, value: &str) -> FormState {
        self.pairs.retain(|(field, taken)| field != name || taken != value);
        self
    }
}

/// `sectors.2` is the third value of `sectors`; `references.0.year` is a field of its own.
fn field_of(error: &FieldError) -> &str {
    match error.field.rsplit_once('.') {
        Some((list, index)) if index.bytes().all(|byte| byte.is_ascii_digit()) => list,
        _ => &error.field,
    }
}

impl From<Form> for FormState {
    fn from(sent: Form) -> FormState {
        FormState::refused(sent, Vec::new())
    }
}

/// One entry of a select, a list of boxes or of radios.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// A sentence below the label.
    pub hint: String,
    /// How many results it would leave, for facets.
    pub count: Option<usize>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into(), ..Choice::default() }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Choice {
        self.hint = hint.into();
        self
    }

    #[must_use]
    pub fn count(mut self, count: usize) -> Choice {
        self.count = Some(count);
        self
    }
}

/// Which button of a form was pressed: `name="do"` says what to do, `name="remove"` which chip to take away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// The main button.
    Save,
    /// A code search's button: look up what its text field holds.
    Search { field: String },
    /// The main button while words stand in a code search that were never looked up: saving would lose them without a word.
    Left { field: String },
    /// A chip's button.
    Remove { field: String, value: String },
    /// Another button, by its word.
    Other(String),
}

impl Press {
    /// Enter in a field presses the first button of a form, which our forms make the main one. If a code search was
    /// typed into at that moment, it is looked up rather than lost.
    pub fn of(form: &Form) -> Press {
        let named =
            |word: &str| word.split_once(':').map(|(field, value)| (field.to_owned(), value.to_owned()));
        if let Some((field, value)) = named(form.text("remove")) {
            return Press::Remove { field, value };
        }
        match (form.text("do"), named(form.text("do"))) {
            (_, Some((word, field))) if word == "search" => Press::Search { field },
            (word @ ("" | "save" | "later" | "publish"), _) => match typed_search(form) {
                Some(field) => Press::Left { field },
                None if matches!(word, "" | "save") => Press::Save,
                None => Press::Other(word.to_owned()),
            },
            (word, _) => Press::Other(word.to_owned()),
        }
    }

    /// What is to be corrected before this press can save.
    pub fn refusals(&self) -> Vec<FieldError> {
        match self {
            Press::Left { field } => {
                vec![FieldError { field: field.clone(), message: Message::new("error-codes-left") }]
            }
            _ => Vec::new(),
        }
    }
}

/// A search text that has not been looked up yet (its former text is sent along as `…-asked`).
fn typed_search(form: &Form) -> Option<String> {
    form.0.iter().find_map(|(name, typed)| {
        let field = name.strip_suffix("-q")?;
        let asked = form.text(&format!("{field}-asked"));
        (!typed.trim().is_empty() && typed != asked).then(|| field.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&str, &str)]) -> Form {
        Form(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_refused_form_keeps_what_was_typed_and_says_what_is_wrong() {
        let wrong = FieldError { field: "year".to_owned(), message: Message::new("styleguide-year") };
        let form = FormState::refused(sent(&[("year", "94"), ("kind", "a"), ("kind", "b")]), vec![wrong]);
        assert_eq!(form.value("year"), "94");
        assert!(form.has("kind", "b") && !form.has("kind", "c") && form.value("none").is_empty());
        assert!(form.error("year", &Lang::EN).starts_with("Write a year"));
        assert!(form.error("kind", &Lang::EN).is_empty() && form.is_refused());
        let at =
            |field: &str| FieldError { field: field.to_owned(), message: Message::new("styleguide-year") };
        assert_eq!(form.anchor(&at("sectors.2")), "sectors");
        assert_eq!(form.anchor(&at("references.0.year")), "references.0.year");
        let named = form.clone().labelled(&[("references.#.year", "ask-year")]);
        let year = named.summary_line(&at("references.1.year"), &Lang::EN);
        assert!(year.starts_with("“Year” (2): Write a year"), "{year}");
        assert!(named.summary_line(&at("sectors.2"), &Lang::EN).starts_with("Write a year"));
        let changed = form.without("kind", "a").set("year", "1994");
        assert_eq!((changed.value("kind"), changed.value("year")), ("b", "1994"));
    }

    #[test]
    fn the_pressed_button_is_known_and_a_typed_search_is_not_lost() {
        assert_eq!(Press::of(&sent(&[("name", "x")])), Press::Save);
        assert_eq!(Press::of(&sent(&[("do", "later")])), Press::Other("later".to_owned()));
        let search = Press::Search { field: "sectors".to_owned() };
        assert_eq!(Press::of(&sent(&[("do", "search:sectors")])), search);
        let left = Press::Left { field: "sectors".to_owned() };
        for word in ["", "save", "later", "publish"] {
            assert_eq!(Press::of(&sent(&[("sectors-q", "CNC"), ("sectors-asked", ""), ("do", word)])), left);
        }
        assert_eq!((left.refusals()[0].field.as_str(), search.refusals().len()), ("sectors", 0));
        assert_eq!(
            Press::of(&sent(&[("sectors-q", "CNC"), ("sectors-asked", "CNC"), ("do", "save")])),
            Press::Save
        );
        let remove = Press::Remove { field: "sectors".to_owned(), value: "25.53".to_owned() };
        assert_eq!(Press::of(&sent(&[("remove", "sectors:25.53")])), remove);
    }
}
