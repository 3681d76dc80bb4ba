//! What a text typed by people may hold: no control characters, and nothing that hides or reorders what one sees.
//!
//! Nothing is stripped silently but space around the whole; what does not belong is refused with a sentence. Lengths count characters.

use unicode_normalization::UnicodeNormalization as _;

use crate::error::Message;

/// A text of one line with at most `most` characters, composed (NFC), without space around it. May be empty.
///
/// # Errors
/// The sentence for the field.
pub fn line(text: &str, most: usize) -> Result<String, Message> {
    parse(text, most, |c| c.is_control())
}

/// As [`line`], but line breaks and tabs may be in it; CR LF becomes LF.
///
/// # Errors
/// The sentence for the field.
pub fn paragraphs(text: &str, most: usize) -> Result<String, Message> {
    parse(&text.replace("\r\n", "\n"), most, |c| c.is_control() && c != '\n' && c != '\t')
}

/// As [`line`], and something must be in it.
///
/// # Errors
/// The sentence for the field.
pub fn required_line(text: &str, most: usize) -> Result<String, Message> {
    let text = line(text, most)?;
    if text.is_empty() { Err(Message::new("error-field-empty")) } else { Ok(text) }
}

fn parse(text: &str, most: usize, control: impl Fn(char) -> bool) -> Result<String, Message> {
    // Measured before it is composed, so that composing never works on a giant.
    let text = text.trim();
    if text.chars().count() > most.saturating_mul(4) {
        return Err(Message::new("error-field-long").with("most", most));
    }
    let text: String = text.nfc().collect();
    if text.chars().count() > most {
        return Err(Message::new("error-field-long").with("most", most));
    }
    if text.chars().any(control) {
        return Err(Message::new("error-field-control"));
    }
    if has_hidden(&text) {
        return Err(Message::new("error-field-hidden"));
    }
    Ok(text)
}

/// Whether a text holds characters that one cannot see or that turn the order of what one sees: zero-width ones, soft hyphens,
/// bidi controls, tags. Joiners are welcome in the scripts that need them (Arabic, those of India).
pub fn has_hidden(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars() {
        let joins = matches!(c, '\u{200C}' | '\u{200D}') && needs_joiners(before);
        if is_hidden(c) && !joins {
            return true;
        }
        before = c;
    }
    false
}

fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

fn needs_joiners(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8FF}' | '\u{900}'..='\u{DFF}' | '\u{FB50}'..='\u{FEFC}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_or_turns_is_refused() {
        for bad in ["a\u{200B}b", "a\u{202E}b", "a\u{AD}b", "\u{FEFF}a", "a\u{200D}b", "a\u{E0041}"] {
            assert_eq!(line(bad, 50).unwrap_err().key, "error-field-hidden", "{bad:?}");
        }
        assert_eq!(line("a\nb", 50).unwrap_err().key, "error-field-control");
        assert_eq!(line("a\0b", 50).unwrap_err().key, "error-field-control");
        assert_eq!(paragraphs("a\r\nb\tc", 50).unwrap(), "a\nb\tc");
        assert_eq!(line("می\u{200C}خواهم", 50).unwrap(), "می\u{200C}خواهم");
    }

    #[test]
    fn twins_become_one_and_lengths_are_characters() {
        assert_eq!(line("Cafe\u{301}", 4).unwrap(), "Café");
        assert_eq!(line("  Ő  ", 1).unwrap(), "Ő");
        assert_eq!(line("abcd", 3).unwrap_err().key, "error-field-long");
        assert_eq!(required_line(" ", 3).unwrap_err().key, "error-field-empty");
    }
}
