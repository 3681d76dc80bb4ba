//! [`FormState`]: what a form shows in its fields, and what is wrong with them.

use std::cell::RefCell;
use std::fmt::Display;

use super::extract::Form;
use super::i18n::Lang;
use crate::error::{Error, FieldError, Message, Result};

/// Values by field name and messages by field name. Macros of `parts/field.html` read it.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    pairs: Vec<(String, String)>,
    errors: Vec<FieldError>,
    /// Fields and their labels as the page draws them, in its order.
    drawn: RefCell<Vec<(String, String)>>,
}

impl FormState {
    /// A form nobody has filled in.
    pub fn empty() -> FormState {
        FormState::default()
    }

    /// An empty form for something new, with a word of its own: pressed twice, it makes one thing.
    pub fn once() -> FormState {
        FormState::of([("once", uuid::Uuid::new_v4().simple().to_string())])
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

    /// [`FormState::error`] of a field that is being drawn under that label. Every part that draws a field asks this way, so that the
    /// summary can name it.
    pub fn draw(&self, name: &str, label: impl Display, lang: &Lang) -> String {
        let mut drawn = self.drawn.borrow_mut();
        if drawn.iter().all(|(field, _)| field != name) {
            drawn.push((name.to_owned(), label.to_string()));
        }
        self.error(name, lang)
    }

    /// What is wrong, in the order of the page, each with its line: with the name of its field where the page draws one.
    /// The summary stands above the fields, so a refused page is drawn twice ([`super::page::Page::refuse`]).
    pub fn summary(&self, lang: &Lang) -> Vec<(&FieldError, String)> {
        let drawn = self.drawn.borrow();
        let place = |error: &FieldError| drawn.iter().position(|(field, _)| field == field_of(error));
        let mut errors: Vec<&FieldError> = self.errors.iter().collect();
        errors.sort_by_key(|error| place(error).unwrap_or(usize::MAX));
        let line = |error: &FieldError| {
            let message = lang.message(&error.message);
            let Some((field, label)) = place(error).map(|place| &drawn[place]) else { return message };
            // A label that stands in several rows is told apart by the row's number.
            let row = field.split('.').find_map(|part| part.parse::<usize>().ok());
            let line = match row.filter(|_| drawn.iter().filter(|(_, other)| other == label).count() > 1) {
                Some(row) => lang.t("form-error-in-row").with("number", row + 1),
                None => lang.t("form-error-at"),
            };
            line.with("field", label).with("message", message).to_string()
        };
        errors.into_iter().map(|error| (error, line(error))).collect()
    }

    /// The field on the page that an error leads to.
    pub fn anchor<'e>(&self, error: &'e FieldError) -> &'e str {
        field_of(error)
    }

    /// All that is wrong.
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
    /// A button that saves while words stand in code searches of which nothing was chosen: saving would lose them without a word.
    Left { fields: Vec<String> },
    /// A chip's button.
    Remove { field: String, value: String },
    /// Another button, by its word.
    Other(String),
}

impl Press {
    /// Enter in a field presses the first button of a form, which our forms make the main one. What stands in a code search at that
    /// moment is looked up rather than lost.
    pub fn of(form: &Form) -> Press {
        let named =
            |word: &str| word.split_once(':').map(|(field, value)| (field.to_owned(), value.to_owned()));
        if let Some((field, value)) = named(form.text("remove")) {
            return Press::Remove { field, value };
        }
        match (form.text("do"), named(form.text("do"))) {
            (_, Some((word, field))) if word == "search" => Press::Search { field },
            (word @ ("" | "save" | "later" | "publish"), _) => match words_left(form) {
                fields if !fields.is_empty() => Press::Left { fields },
                _ if matches!(word, "" | "save") => Press::Save,
                _ => Press::Other(word.to_owned()),
            },
            (word, _) => Press::Other(word.to_owned()),
        }
    }

    /// The code searches that look up what was typed.
    pub fn searched(&self) -> &[String] {
        match self {
            Press::Search { field } => std::slice::from_ref(field),
            Press::Left { fields } => fields,
            _ => &[],
        }
    }

    /// What was saved, unless this press must not save: then all that is wrong at once, words that are left in a code search first.
    ///
    /// # Errors
    /// [`Error::Invalid`]; and those of the saving.
    pub fn settle<T>(&self, saved: Result<T>) -> Result<T> {
        let Press::Left { fields } = self else { return saved };
        let left =
            |field: &String| FieldError { field: field.clone(), message: Message::new("error-codes-left") };
        let mut errors: Vec<FieldError> = fields.iter().map(left).collect();
        match saved {
            Ok(_) => {}
            Err(Error::Invalid(more)) => errors.extend(more),
            Err(other) => return Err(other),
        }
        Err(Error::Invalid(errors))
    }
}

/// The code searches with words of which nothing was chosen.
fn words_left(form: &Form) -> Vec<String> {
    let fields = form.0.iter().filter_map(|(name, _)| name.strip_suffix("-q"));
    fields.filter(|field| !words_of(form, field).is_empty()).map(str::to_owned).collect()
}

/// What stands in a code search; nothing once a box below it is ticked. Values above it (its chips) were chosen before.
pub fn words_of<'f>(form: &'f Form, field: &str) -> &'f str {
    let typed = form.0.iter().position(|(name, _)| name.strip_suffix("-q") == Some(field));
    let Some(typed) = typed else { return "" };
    let ticked = form.0[typed..].iter().any(|(name, _)| name == field);
    if ticked { "" } else { form.0[typed].1.trim() }
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
        let changed = form.without("kind", "a").set("year", "1994");
        assert_eq!((changed.value("kind"), changed.value("year")), ("b", "1994"));
    }

    #[test]
    fn the_summary_names_fields_as_they_are_drawn_and_in_that_order() {
        let at =
            |field: &str| FieldError { field: field.to_owned(), message: Message::new("styleguide-year") };
        let errors = ["elsewhere", "rows.1.year", "sectors.2", "name"].map(at);
        let form = FormState::refused(Form::default(), errors.to_vec());
        for (field, label) in
            [("name", "Name"), ("rows.0.year", "Year"), ("rows.1.year", "Year"), ("sectors", "Fields")]
        {
            form.draw(field, label, &Lang::EN);
        }
        let lines: Vec<String> = form.summary(&Lang::EN).into_iter().map(|(_, line)| line).collect();
        for (line, start) in
            lines.iter().zip(["“Name”: Write", "“Year” (2): Write", "“Fields”: Write", "Write"])
        {
            assert!(line.starts_with(start), "{start} in {lines:?}");
        }
    }

    #[test]
    fn the_pressed_button_is_known_and_a_typed_search_is_not_lost() {
        assert_eq!(Press::of(&sent(&[("name", "x")])), Press::Save);
        assert_eq!(Press::of(&sent(&[("do", "later")])), Press::Other("later".to_owned()));
        let search = Press::Search { field: "sectors".to_owned() };
        assert_eq!(Press::of(&sent(&[("do", "search:sectors")])), search);
        let left = Press::Left { fields: vec!["sectors".to_owned()] };
        for word in ["", "save", "later", "publish"] {
            let typed = [("sectors", "25.53"), ("sectors-q", "CNC"), ("do", word)];
            assert_eq!(
                Press::of(&sent(&typed)),
                left,
                "what was chosen before says nothing about these words"
            );
        }
        assert!(matches!(left.settle(Ok(())), Err(Error::Invalid(errors)) if errors[0].field == "sectors"));
        assert!(search.settle(Ok(())).is_ok());
        let ticked = [("sectors-q", "CNC"), ("sectors", "25.53"), ("do", "save")];
        assert_eq!((Press::of(&sent(&ticked)), words_of(&sent(&ticked), "sectors")), (Press::Save, ""));
        let remove = Press::Remove { field: "sectors".to_owned(), value: "25.53".to_owned() };
        assert_eq!(Press::of(&sent(&[("remove", "sectors:25.53")])), remove);
    }
}
