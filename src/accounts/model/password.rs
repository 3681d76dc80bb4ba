//! Which passwords may be chosen. A sentence is fine; what others guess first is not.

use std::fmt;

use crate::error::Message;

/// The fewest characters of a password.
const SHORTEST: usize = 12;
/// The most characters of a password: hashing a giant would be a gift to attackers.
pub(in crate::accounts) const LONGEST: usize = 256;

/// As many characters are weighed for how soon they would be guessed: whoever guesses must guess these first. The time for it grows with
/// the cube of the length, and with signs that could stand for letters.
const WEIGHED: usize = 48;

/// One a line, lower case.
const COMMON: &str = include_str!("common_passwords.txt");

/// A password that may be chosen. Taken as typed: nothing is trimmed or folded.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

impl NewPassword {
    /// Checks length and how soon it would be guessed by somebody who knows these words about the person (address, name).
    /// Takes some milliseconds.
    ///
    /// # Errors
    /// The sentence for the field.
    pub fn parse(typed: &str, about: &[&str]) -> Result<Self, Message> {
        let length = typed.chars().count();
        if length < SHORTEST {
            return Err(Message::new("error-password-short").with("least", SHORTEST));
        }
        if length > LONGEST {
            return Err(Message::new("error-password-long").with("most", LONGEST));
        }
        if typed.contains('\0') {
            return Err(Message::new("error-field-control"));
        }
        if is_common(typed) || is_guessable(typed, about) {
            return Err(Message::new("error-password-common"));
        }
        Ok(Self(typed.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

// A password is never printed.
impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

fn is_common(typed: &str) -> bool {
    let typed = typed.to_lowercase();
    let bare = typed.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation());
    COMMON.lines().any(|common| common == typed || (common.len() >= SHORTEST && common == bare))
}

fn is_guessable(typed: &str, about: &[&str]) -> bool {
    let mut words = vec!["kontor"];
    for text in about {
        words.push(text);
        words.extend(text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2));
    }
    let words: Vec<String> = words.into_iter().map(str::to_lowercase).collect();
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    // What is left without the words that everybody knows about the person must still be something.
    let rest = words.iter().fold(typed.to_lowercase(), |rest, word| rest.replace(word, ""));
    if rest.chars().filter(|c| c.is_alphabetic()).count() < 4 && rest.len() < typed.len() {
        return true;
    }
    let weighed: String = typed.chars().take(WEIGHED).collect();
    u8::from(zxcvbn::zxcvbn(&weighed, &words).score()) < 2
}

#[cfg(test)]
mod tests;
