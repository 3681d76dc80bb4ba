//! Telephone numbers, and the organisation's registration number.

use std::ops::Range;

use super::words::Word;
use super::{Hit, LeakKind};
use crate::codelists::countries;

/// A registration number in the form in which it is compared: capital letters and digits. `None` when too short to tell.
pub(super) fn comparable(number: &str) -> Option<String> {
    let bare: String = number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    (bare.len() >= 5).then_some(bare)
}

pub(super) fn find(own: &[String], text: &str, words: &[Word<'_>], hits: &mut Vec<Hit>) {
    for number in own {
        find_own(number, words, hits);
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= 7 && digits != *number {
            find_own(&digits, words, hits);
        }
    }
    find_phones(text, words, hits);
    find_tax_numbers(words, hits);
}

/// The number, however it is cut: "12 345 678-2-42".
fn find_own(number: &str, words: &[Word<'_>], hits: &mut Vec<Hit>) {
    for start in 0..words.len() {
        let mut joined = String::new();
        for (end, word) in words.iter().enumerate().skip(start).take(8) {
            joined.push_str(&word.folded.to_ascii_uppercase());
            if joined == *number {
                let range = super::words::span(&words[start..=end]);
                hits.push(Hit { kind: LeakKind::RegistrationNumber, range, certain: true });
            }
            if joined.len() >= number.len() {
                // Written together with something: "HU12345678".
                let own_word = end == start && number.len() >= 7 && joined.contains(number);
                if own_word && joined != *number {
                    let range = word.range.clone();
                    hits.push(Hit { kind: LeakKind::RegistrationNumber, range, certain: true });
                }
                break;
            }
        }
    }
}

const PHONE_WORDS: &[&str] = &[
    "tel",
    "telefon",
    "telefono",
    "telephone",
    "phone",
    "fax",
    "mobil",
    "mobile",
    "handy",
    "movil",
    "cell",
    "call",
    "whatsapp",
    "komorka",
    "cellulare",
    "portable",
    "telefonszam",
];

fn find_phones(text: &str, words: &[Word<'_>], hits: &mut Vec<Hit>) {
    for range in digit_runs(text) {
        let run = &text[range.clone()];
        let digits = run.chars().filter(char::is_ascii_digit).count();
        let first = run.chars().find(char::is_ascii_digit);
        let before = words.iter().rev().find(|word| word.range.end <= range.start);
        let announced = before.is_some_and(|word| {
            PHONE_WORDS.contains(&word.folded.as_str()) && range.start - word.range.end <= 3
        });
        let plus = run.starts_with('+') || run.starts_with("(+");
        let certain = (announced && digits >= 5)
            || (plus && (7..=15).contains(&digits))
            || (first == Some('0') && (8..=15).contains(&digits) && !is_date(run));
        if certain {
            hits.push(Hit { kind: LeakKind::Phone, range, certain: true });
        } else if (9..=16).contains(&digits) && !in_thousands(run) && !is_date(run) {
            hits.push(Hit { kind: LeakKind::Phone, range, certain: false });
        }
    }
}

/// Digits with what may stand between those of a telephone number. Two blanks or a line end a run.
fn digit_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut run: Option<(usize, usize)> = None;
    let mut glued = false;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() && !(glued && run.is_none()) {
            run = Some((run.map_or(at, |(start, _)| start), at + 1));
        } else if matches!(c, '+' | '(') && run.is_none() {
            run = Some((at, at + 1));
        } else if let Some((start, end)) = run {
            let joins = matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{00A0}' | '\u{202F}' | '\u{2011}');
            if !joins || at - end >= 3 {
                runs.push(start..end);
                run = matches!(c, '+' | '(').then_some((at, at + 1));
            }
        }
        // A digit right after a letter belongs to a code such as H2020 or S355.
        glued = c.is_alphabetic() || (glued && c.is_ascii_digit());
    }
    runs.extend(run.map(|(start, end)| start..end));
    runs
}

/// 1 284 000 or 10.000.000: groups of three after the first.
fn in_thousands(run: &str) -> bool {
    let groups: Vec<usize> =
        run.split(|c: char| !c.is_ascii_digit()).map(str::len).filter(|length| *length > 0).collect();
    groups.len() > 1 && groups[0] <= 3 && groups[1..].iter().all(|length| *length == 3)
}

/// 01.02.2026, 2026-02-01, and two of them with a dash between.
fn is_date(run: &str) -> bool {
    let groups: Vec<usize> =
        run.split(|c: char| !c.is_ascii_digit()).map(str::len).filter(|length| *length > 0).collect();
    !groups.is_empty()
        && groups.len().is_multiple_of(3)
        && groups.chunks(3).all(|date| matches!(date, [1..=2, 1..=2, 4] | [4, 1..=2, 1..=2]))
}

/// A country's letters and eight digits or more: "DE123456789".
fn find_tax_numbers(words: &[Word<'_>], hits: &mut Vec<Hit>) {
    for word in words {
        let Some((letters, digits)) = word.folded.split_at_checked(2) else { continue };
        let is_country = letters.bytes().all(|b| b.is_ascii_lowercase())
            && (countries::country(letters).is_some() || letters == "el");
        let count = digits.bytes().filter(u8::is_ascii_digit).count();
        if is_country && count >= 8 && digits.len() <= 13 {
            let range = word.range.clone();
            hits.push(Hit { kind: LeakKind::RegistrationNumber, range, certain: false });
        }
    }
}
