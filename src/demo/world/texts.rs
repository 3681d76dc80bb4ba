//! What others read.

use chrono::NaiveDate;

/// A headline or title with its text, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub language: &'static str,
    pub headline: String,
    pub body: String,
}

/// A text in the language it was written in, and perhaps in a second one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    pub original: Text,
    pub second: Option<Text>,
}

impl Texts {
    pub fn all(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.original).chain(&self.second)
    }
}

/// The public face; states are those of the profiles room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub state: &'static str,
    /// None where somebody registered and wrote nothing yet.
    pub texts: Option<Texts>,
    /// Shown to visitors who are not signed in.
    pub is_public: bool,
    pub valid_until: Option<NaiveDate>,
    pub submitted: Option<NaiveDate>,
    pub published: Option<NaiveDate>,
    /// The last sign of life.
    pub confirmed: Option<NaiveDate>,
    /// Index of the network that reviews it.
    pub reviewer: Option<usize>,
    /// What a returned one has to mend.
    pub note: Option<String>,
}
