//! What keeps every language complete and every text used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::catalogue::{FEATURES, resolve};
use super::{Arg, Lang};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with one of these endings.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found
}

/// The messages of a language: key, variables, and the keys that it refers to.
struct Messages(BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)>);

fn messages(lang: Lang) -> Messages {
    let mut found = BTreeMap::new();
    for feature in FEATURES {
        let path = root().join("i18n").join(lang.code()).join(format!("{feature}.ftl"));
        let source = fs::read_to_string(&path).expect("the catalogue is there");
        let parsed = fluent_syntax::parser::parse(source.as_str());
        let resource = parsed.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let pattern = message.value.unwrap_or_else(|| panic!("{} has no text", message.id.name));
            let (mut variables, mut references) = (BTreeSet::new(), BTreeSet::new());
            walk(&pattern, &mut variables, &mut references);
            let before = found.insert(message.id.name.to_owned(), (variables, references));
            assert!(before.is_none(), "{} says {} twice", path.display(), message.id.name);
        }
    }
    Messages(found)
}

fn walk(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>, references: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| walk(&variant.value, variables, references));
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                references.insert(id.name.to_owned());
            }
            _ => {}
        }
    }
}

/// Every text in quotes of our templates and code.
fn quoted() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in files("templates", "html").into_iter().chain(files("src", "rs")) {
        let text = fs::read_to_string(&path).expect("it can be read");
        found.extend(text.split('"').map(str::to_owned));
    }
    found
}

/// What stands in quotes right after each occurrence of an opening like `t("`.
fn after(opening: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in files("templates", "html").into_iter().chain(files("src", "rs")) {
        if path.ends_with("i18n/tests.rs") || path.ends_with("i18n/mod.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("it can be read");
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(str::split_whitespace)
            .collect::<Vec<_>>()
            .join(" ")
            // A call that the formatter broke reads like one that it did not.
            .replace("( ", "(");
        for (at, _) in code.match_indices(opening) {
            let before = code[..at].chars().next_back();
            let word = code[at + opening.len()..].split('"').next().unwrap_or_default();
            if before.is_none_or(|before| !before.is_alphanumeric() && before != '_') {
                found.insert(word.to_owned());
            }
        }
    }
    found
}

fn is_key(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') && !text.ends_with('-')
}

#[test]
fn every_file_of_the_catalogue_is_named() {
    for lang in Lang::all() {
        for path in files(&format!("i18n/{}", lang.code()), "ftl") {
            let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            assert!(FEATURES.contains(&name), "{} is not listed in catalogue.rs", path.display());
        }
    }
}

#[test]
fn every_language_has_every_text_with_the_same_variables() {
    let english = messages(Lang::EN).0;
    let odd = english.keys().filter(|key| !is_key(key)).collect::<Vec<_>>();
    assert!(odd.is_empty(), "no code asks for keys with other signs than a-z, 0-9 and -: {odd:?}");
    for lang in Lang::all() {
        let other = messages(lang).0;
        let missing = english.keys().filter(|key| !other.contains_key(*key)).collect::<Vec<_>>();
        let surplus = other.keys().filter(|key| !english.contains_key(*key)).collect::<Vec<_>>();
        assert!(
            missing.is_empty() && surplus.is_empty(),
            "{lang:?}: missing {missing:?}, only here {surplus:?}"
        );
        for (key, (variables, _)) in &english {
            assert_eq!(variables, &other[key].0, "{lang:?} speaks of other things in {key}");
        }
    }
}

#[test]
fn every_key_in_use_exists() {
    let english = messages(Lang::EN).0;
    let openings = [
        r#"t(""#,
        r#"t_with(""#,
        r#"with_title(""#,
        r#"Message::new(""#,
        r#"Error::conflict(""#,
        r#"Error::forbidden(""#,
    ];
    let mut used = openings.iter().flat_map(|opening| after(opening)).collect::<BTreeSet<_>>();
    used.extend(quoted().into_iter().filter(|text| text.starts_with("error-") && is_key(text)));
    let missing = used.iter().filter(|key| !english.contains_key(*key)).collect::<Vec<_>>();
    assert!(used.len() > 40, "the search for keys finds next to nothing");
    assert!(missing.is_empty(), "used but in no catalogue: {missing:?}");
}

#[test]
fn every_text_is_used() {
    let english = messages(Lang::EN).0;
    let quoted = quoted();
    let mut vocabularies = after(r#"word(""#);
    vocabularies.extend(after(r#"words(lang, ""#));
    // `format!("guide-step-{number}")` speaks all of them.
    let begun = after(r#"format!(""#);
    let begun = begun.iter().filter_map(|text| text.split_once("-{")).map(|(begun, _)| begun.to_owned());
    vocabularies.extend(begun.filter(|begun| is_key(begun) && !begun.is_empty()));
    let referred = english.values().flat_map(|(_, references)| references).collect::<BTreeSet<_>>();
    let spoken = |key: &str| {
        vocabularies
            .iter()
            .any(|vocabulary| key.strip_prefix(vocabulary.as_str()).is_some_and(|rest| rest.starts_with('-')))
    };
    let unused = english
        .keys()
        .filter(|key| !quoted.contains(*key) && !referred.contains(key) && !spoken(key))
        .collect::<Vec<_>>();
    assert!(unused.is_empty(), "in the catalogue but never used: {unused:?}");
}

#[test]
fn every_text_can_be_written_for_every_count() {
    for lang in Lang::all() {
        for (key, (variables, _)) in messages(lang).0 {
            for count in [0, 1, 2, 5, 21] {
                let args = variables.iter().map(|name| (name.as_str(), Arg::from(count))).collect::<Vec<_>>();
                let text = lang.t_with(&key, &args).to_string();
                assert!(
                    !text.is_empty() && !text.contains('⟦') && !text.contains("{$"),
                    "{lang:?} {key} with {count}: {text}"
                );
            }
        }
    }
}

#[test]
fn a_missing_text_is_seen_where_we_build() {
    assert_eq!(resolve(Lang::DE, "no-such-text", &fluent_bundle::FluentArgs::new()), "⟦no-such-text⟧");
}

#[test]
fn counts_choose_the_plural_and_are_written_in_the_readers_way() {
    assert_eq!(Lang::EN.t("form-errors").with("count", 1).to_string(), "One thing to correct");
    assert_eq!(
        Lang::DE.t("form-errors").with("count", 1284_usize).to_string(),
        "Bitte berichtigen Sie 1\u{202F}284 Angaben"
    );
    assert_eq!(
        Lang::EN.message(&crate::error::Message::new("error-too-many").with("seconds", 1)),
        "Too many attempts. Try again in one second."
    );
}

#[test]
fn a_name_of_the_other_direction_is_kept_apart() {
    assert_eq!(
        Lang::EN.t("acting-for").with("name", "שלום").to_string(),
        "You act for \u{2068}שלום\u{2069} – both names are recorded."
    );
    assert_eq!(
        Lang::EN.t("acting-for").with("name", "Mátra").to_string(),
        "You act for Mátra – both names are recorded."
    );
    assert!(!Lang::EN.is_right_to_left() && Lang::EN.dir() == "ltr");
}
