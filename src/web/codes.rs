//! What the code search part shows (`parts/codes.html`), and what `GET /codes` answers to its script.

use serde::Serialize;

/// A code list being searched within a form.
#[derive(Debug, Clone, Default)]
pub struct CodeSearch {
    /// Name of the form's field; its values are codes. The text typed is sent as `<field>-q`.
    pub field: &'static str,
    /// Name of the list, for `GET /codes?list=…`.
    pub list: &'static str,
    /// How many may be chosen.
    pub most: usize,
    pub chosen: Vec<CodeEntry>,
    /// What was typed.
    pub query: String,
    /// What was found for it; `None` when nothing was looked up.
    pub found: Option<Vec<CodeEntry>>,
}

/// An entry of a code list in the reader's language. `GET /codes?list=&q=` answers a JSON array of these.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CodeEntry {
    pub code: String,
    pub label: String,
    /// The code, where people know the list by its codes, as they do NACE; else empty.
    pub tag: String,
    /// Other names under which it is found, joined as a list; empty when there are none.
    pub also: String,
    /// When not to choose it, or why it is near by; empty when there is nothing to say.
    pub note: String,
}

impl CodeSearch {
    pub fn has(&self, code: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen.code == code)
    }
}
