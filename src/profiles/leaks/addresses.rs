//! Web addresses and e-mail addresses, also when they are written so that programs shall not see them.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::words::Word;
use super::{Hit, LeakKind};
use crate::codelists::Embedded;

static ENDINGS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let general = [
        "com",
        "net",
        "org",
        "info",
        "biz",
        "eu",
        "uk",
        "io",
        "ai",
        "app",
        "dev",
        "tech",
        "shop",
        "online",
        "site",
        "store",
        "cloud",
        "gmbh",
        "company",
        "business",
        "group",
        "pro",
        "xyz",
        "digital",
        "solutions",
        "systems",
        "industries",
        "bayern",
        "berlin",
        "wien",
        "swiss",
        "edu",
        "gov",
        "int",
        "mobi",
        "cat",
    ];
    let countries = Embedded::Countries.list().entries().iter();
    let countries = countries.map(|entry| entry.code().as_str().to_ascii_lowercase());
    countries.chain(general.into_iter().map(str::to_owned)).collect()
});

/// Endings that are also words: after a full stop without a blank they may begin a sentence.
const ALSO_WORDS: &[&str] = &[
    "am",
    "as",
    "at",
    "be",
    "by",
    "de",
    "do",
    "es",
    "in",
    "is",
    "it",
    "la",
    "me",
    "my",
    "no",
    "so",
    "to",
    "us",
    "group",
    "pro",
    "solutions",
    "systems",
    "digital",
    "company",
    "business",
    "industries",
    "int",
    "cat",
    "store",
    "shop",
    "online",
    "tech",
];

/// The domain of a web site as people write it, without "www."; `None` when it has none.
pub(super) fn domain_of(website: &str) -> Option<String> {
    let rest = website.trim().split_once("://").map_or(website.trim(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next()?.trim_end_matches('.').to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (host.contains('.') && !host.contains(char::is_whitespace)).then(|| host.to_owned())
}

pub(super) fn find(own: &[String], text: &str, words: &[Word<'_>], hits: &mut Vec<Hit>) {
    for range in chunks(text) {
        let chunk = &text[range.clone()];
        let lower = chunk.to_lowercase();
        let at_sign = chunk.find('@').is_some_and(|at| {
            let beside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            beside(chunk[..at].chars().next_back()) && beside(chunk[at + 1..].chars().next())
        });
        if at_sign {
            hits.push(Hit { kind: LeakKind::Email, range, certain: true });
        } else if own.iter().any(|domain| lower.contains(domain.as_str())) {
            hits.push(Hit { kind: LeakKind::WebAddress, range, certain: true });
        } else if let Some(certain) = web_address(chunk, &lower) {
            hits.push(Hit { kind: LeakKind::WebAddress, range, certain });
        }
    }
    find_disguised(text, words, hits);
}

/// Pieces between blanks, without the punctuation around them.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    text.split(char::is_whitespace).filter_map(move |piece| {
        let start = from;
        from += piece.len() + text[from + piece.len()..].chars().next().map_or(0, char::len_utf8);
        let edge = |c: char| !c.is_alphanumeric() && c != '/';
        let inner = piece.trim_start_matches(edge);
        let start = start + (piece.len() - inner.len());
        let inner = inner.trim_end_matches(edge);
        (!inner.is_empty()).then(|| start..start + inner.len())
    })
}

fn web_address(chunk: &str, lower: &str) -> Option<bool> {
    if lower.contains("://") || lower.starts_with("www.") {
        return Some(true);
    }
    let host = chunk.split(['/', '?', '#', ':', ',', ';', ')']).next()?;
    let (before, ending) = host.rsplit_once('.')?;
    if !ENDINGS.contains(&ending.to_lowercase()) {
        return None;
    }
    let label = before.rsplit('.').next()?;
    let is_label =
        |label: &str| label.chars().count() >= 2 && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let letters = before.chars().filter(|c| c.is_alphabetic()).count();
    if !is_label(label) || letters < 3 {
        return None;
    }
    let small = ending.chars().all(char::is_lowercase);
    let with_path = chunk.len() > host.len() && chunk[host.len()..].starts_with('/');
    Some(with_path || (small && (!ALSO_WORDS.contains(&ending) || before.contains(['-', '.']))))
}

/// "info [at] example [dot] com", "info(at)example.com", "example dot com".
fn find_disguised(text: &str, words: &[Word<'_>], hits: &mut Vec<Hit>) {
    const DOT: &[&str] = &["dot", "punkt", "point", "pont", "punto", "kropka"];
    for (index, word) in words.iter().enumerate() {
        let (Some(before), Some(after)) =
            (index.checked_sub(1).and_then(|at| words.get(at)), words.get(index + 1))
        else {
            continue;
        };
        let gaps = (&text[before.range.end..word.range.start], &text[word.range.end..after.range.start]);
        let bracketed = gaps.0.contains(['[', '(', '{', '<']) && gaps.1.contains([']', ')', '}', '>']);
        let is_at = matches!(word.folded.as_str(), "at" | "arroba" | "kukac" | "chiocciola" | "malpa");
        let is_dot = DOT.contains(&word.folded.as_str());
        let dot_later = words.iter().skip(index + 1).take(4).any(|word| DOT.contains(&word.folded.as_str()));
        let ending = ENDINGS.contains(&after.folded);
        if is_at
            && (bracketed
                || (dot_later && word.folded != "at")
                || (dot_later && follows_domain(words, index)))
        {
            let last = words.iter().skip(index + 1).take(6).rfind(|word| ENDINGS.contains(&word.folded));
            let end = last.map_or(after.range.end, |word| word.range.end);
            hits.push(Hit { kind: LeakKind::Email, range: before.range.start..end, certain: true });
        } else if is_dot && ending && (bracketed || word.folded == "dot") {
            hits.push(Hit {
                kind: LeakKind::WebAddress,
                range: before.range.start..after.range.end,
                certain: true,
            });
        }
    }
}

/// Whether "at" is followed by "… dot ending".
fn follows_domain(words: &[Word<'_>], at: usize) -> bool {
    let after: Vec<&str> = words.iter().skip(at + 1).take(6).map(|word| word.folded.as_str()).collect();
    after.windows(2).any(|pair| pair[0] == "dot" && ENDINGS.contains(pair[1]))
}
