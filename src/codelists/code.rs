//! Codes and what names them: list, version, code.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The name of a list: an embedded one ("nace") or a network's own ("chamber-topics").
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct ListId(Cow<'static, str>);

/// The version of a list, as its publisher writes it ("2.1", "2024").
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Version(Cow<'static, str>);

/// One code as its list writes it ("25.53", "AT130"); 1 to 64 characters without blanks around.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Code(Box<str>);

/// A reference to a code that keeps its meaning when lists move on: "nace:2.1:25.53".
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CodeRef {
    pub list: ListId,
    pub version: Version,
    pub code: Code,
}

/// Why a text is no name, version or code; says what is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    #[error("the name of a list has 1 to 60 small letters, digits and hyphens and begins with a letter")]
    ListName,
    #[error("a version has 1 to 20 letters, digits, dots, hyphens or underscores")]
    Version,
    #[error("a code has 1 to 64 characters, no control characters and no blanks around")]
    Code,
    #[error("write a reference as list:version:code, for example nace:2.1:25.53")]
    Reference,
}

impl ListId {
    pub(super) const fn embedded(name: &'static str) -> ListId {
        ListId(Cow::Borrowed(name))
    }

    /// Reads the name of a list. It need not exist.
    pub fn parse(text: &str) -> Result<ListId, NotACode> {
        let begins_well = text.starts_with(|c: char| c.is_ascii_lowercase());
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if begins_well && text.len() <= 60 && text.chars().all(allowed) {
            Ok(ListId(Cow::Owned(text.to_owned())))
        } else {
            Err(NotACode::ListName)
        }
    }

    /// True for a list that is part of the program; a network's own tree may not take its name.
    pub fn is_embedded(&self) -> bool {
        super::Embedded::ALL.into_iter().any(|one| one.name() == self.as_str())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Version {
    pub(super) const fn embedded(version: &'static str) -> Version {
        Version(Cow::Borrowed(version))
    }

    pub fn parse(text: &str) -> Result<Version, NotACode> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if (1..=20).contains(&text.len()) && text.chars().all(allowed) {
            Ok(Version(Cow::Owned(text.to_owned())))
        } else {
            Err(NotACode::Version)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Code {
    pub fn parse(text: &str) -> Result<Code, NotACode> {
        let length = text.chars().count();
        if (1..=64).contains(&length) && text.trim() == text && !text.chars().any(char::is_control) {
            Ok(Code(text.into()))
        } else {
            Err(NotACode::Code)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for CodeRef {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<CodeRef, NotACode> {
        let mut parts = text.splitn(3, ':');
        let (Some(list), Some(version), Some(code)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NotACode::Reference);
        };
        Ok(CodeRef {
            list: ListId::parse(list)?,
            version: Version::parse(version)?,
            code: Code::parse(code)?,
        })
    }
}

impl fmt::Display for CodeRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.list, self.version, self.code)
    }
}

macro_rules! text {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl FromStr for $name {
            type Err = NotACode;
            fn from_str(text: &str) -> Result<$name, NotACode> {
                $name::parse(text)
            }
        }
        impl TryFrom<String> for $name {
            type Error = NotACode;
            fn try_from(text: String) -> Result<$name, NotACode> {
                $name::parse(&text)
            }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }
    )*};
}
text!(ListId, Version, Code);

#[cfg(test)]
mod tests {
    use super::{Code, CodeRef, ListId, NotACode};

    #[test]
    fn a_reference_reads_back_as_it_was_written() {
        for text in ["nace:2.1:25.53", "chamber-topics:1:F:AAT-2007"] {
            let reference: CodeRef = text.parse().expect("both are well formed");
            assert_eq!(reference.to_string(), text);
        }
        assert_eq!("25.53".parse::<CodeRef>(), Err(NotACode::Reference));
    }

    #[test]
    fn names_and_codes_are_checked() {
        assert!(ListId::parse("chamber-topics").is_ok());
        assert!(ListId::parse("nace").is_ok_and(|name| name.is_embedded()));
        assert_eq!(ListId::parse("Chamber topics"), Err(NotACode::ListName));
        assert_eq!(Code::parse(" 25.5"), Err(NotACode::Code));
        assert_eq!(Code::parse(""), Err(NotACode::Code));
        assert!(Code::parse("12 Abc.d").is_ok());
    }
}
