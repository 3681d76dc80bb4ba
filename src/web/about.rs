//! The pages behind the footer: help, accessibility, privacy. They are about the service itself and know no feature.

use askama::Template;

use super::page::Page;
use super::shell::Shell;
use crate::error::{Error, Result};

#[derive(Template)]
#[template(path = "about.html")]
struct About {
    shell: Shell,
    lead: &'static str,
    /// Keys of heading and text of each section.
    sections: Sections,
}

/// Where these pages are.
pub const PATHS: [&str; 3] = ["/help", "/accessibility", "/privacy"];

/// The page of the frame's path.
///
/// # Errors
/// [`Error::NotFound`] for another path; as [`Page::show`].
pub fn page(shell: Shell) -> Result<Page> {
    let (title, lead, sections) = match shell.path.as_str() {
        "/help" => ("help-title", "help-lead", HELP),
        "/accessibility" => ("accessibility-title", "accessibility-lead", ACCESSIBILITY),
        "/privacy" => ("privacy-title", "privacy-lead", PRIVACY),
        _ => return Err(Error::NotFound),
    };
    Page::show(&About { shell: shell.with_title(title), lead, sections })
}

type Sections = &'static [(&'static str, &'static str)];

const HELP: Sections = &[
    ("help-describe", "help-describe-text"),
    ("help-matches", "help-matches-text"),
    ("help-names", "help-names-text"),
    ("help-adviser", "help-adviser-text"),
    ("help-stuck", "help-stuck-text"),
];

const ACCESSIBILITY: Sections = &[
    ("accessibility-aim", "accessibility-aim-text"),
    ("accessibility-how", "accessibility-how-text"),
    ("accessibility-limits", "accessibility-limits-text"),
    ("accessibility-tell", "accessibility-tell-text"),
];

const PRIVACY: Sections = &[
    ("privacy-stored", "privacy-stored-text"),
    ("privacy-seen", "privacy-seen-text"),
    ("privacy-cookies", "privacy-cookies-text"),
    ("privacy-gone", "privacy-gone-text"),
    ("privacy-operator", "privacy-operator-text"),
];
