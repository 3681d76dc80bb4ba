//! One text on its way to a reader.

use std::fmt;

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};

use super::{Lang, catalogue};

/// A message of the catalogue with what it speaks about; written by `Display`, escaped by the template.
#[derive(Clone)]
pub struct Text<'a> {
    lang: Lang,
    key: &'a str,
    args: Vec<(&'a str, Arg)>,
}

/// Something a message speaks about.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A count: chooses the plural and is written in the reader's way.
    Number(f64),
    /// A number that chooses the plural but is written as it is (2026).
    Plain(u32),
    /// Anything else, written as it is.
    Text(String),
}

impl<'a> Text<'a> {
    pub(super) fn new(lang: Lang, key: &'a str) -> Text<'a> {
        Text { lang, key, args: Vec::new() }
    }

    /// Says what the message's variable `name` stands for.
    #[must_use]
    pub fn with(mut self, name: &'a str, value: impl Into<Arg>) -> Text<'a> {
        self.args.push((name, value.into()));
        self
    }

    /// Never: a text is always something. (Lets macros take a text or `""`.)
    pub fn is_empty(&self) -> bool {
        false
    }

    fn fluent(&self) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.args.len());
        for (name, value) in &self.args {
            match value {
                Arg::Number(number) => args.set(*name, FluentValue::from(*number)),
                Arg::Plain(number) => {
                    let options =
                        FluentNumberOptions { use_grouping: false, ..FluentNumberOptions::default() };
                    args.set(*name, FluentNumber::new(f64::from(*number), options));
                }
                Arg::Text(text) => args.set(*name, FluentValue::from(isolated(self.lang, text))),
            }
        }
        args
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&catalogue::resolve(self.lang, self.key, &self.fluent()))
    }
}

/// Keeps a name of the other writing direction from turning the sentence around it: wrapped in Unicode's isolates,
/// only where needed, so that plain sentences stay plain.
fn isolated(lang: Lang, text: &str) -> String {
    let turns = if lang.is_right_to_left() {
        text.chars().any(|c| c.is_alphabetic() && !is_right_to_left(c))
    } else {
        text.chars().any(is_right_to_left)
    };
    if turns { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

/// Hebrew, Arabic and their relatives.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Arg {
                Arg::Number(number as f64)
            }
        }
        impl From<&$number> for Arg {
            fn from(number: &$number) -> Arg {
                Arg::from(*number)
            }
        }
        impl From<&&$number> for Arg {
            fn from(number: &&$number) -> Arg {
                Arg::from(**number)
            }
        }
    )*};
}
numbers!(u8 u16 u32 u64 usize i32 i64 f32 f64);

macro_rules! texts {
    ($($text:ty)*) => {$(
        impl From<$text> for Arg {
            fn from(text: $text) -> Arg {
                Arg::Text(text.to_string())
            }
        }
    )*};
}
texts!(&str &&str String &String &&String Text<'_> &Text<'_> std::borrow::Cow<'_, str>);
