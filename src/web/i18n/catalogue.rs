//! The catalogues themselves, embedded and parsed once.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Lang;
use crate::web::format;

/// Names the files of `i18n/<language>/` to another macro: one line for each.
macro_rules! features {
    ($then:ident $($code:literal)?) => {
        $then! { $($code)? :
            "shell"
            "errors"
            "accounts"
            "networks"
            "exposure"
            "organisations"
            "profiles"
            "public"
            "matching"
            "searches"
            "jobs"
            "suggestions"
            "messages"
            "imports"
            "codelists"
            "audit"
            "about"
            "styleguide"
            "today"
        }
    };
}

macro_rules! embedded {
    ($code:literal : $($feature:literal)*) => {
        &[$(include_str!(concat!("../../../i18n/", $code, "/", $feature, ".ftl"))),*]
    };
}

/// What is fixed about a language.
pub(super) struct Language {
    /// BCP 47, as in `lang="…"` and in the folder's name.
    pub(super) code: &'static str,
    /// Its own name for itself, for the language switch.
    pub(super) name: &'static str,
    /// The locale whose dates and numbers we write (British, not American, English).
    pub(super) locale: &'static str,
    sources: &'static [&'static str],
}

/// One line for each language, in the order of the language switch; the first one stands in for missing texts.
pub(super) const LANGUAGES: &[Language] = &[
    Language { code: "en", name: "English", locale: "en-GB", sources: features!(embedded "en") },
    Language { code: "de", name: "Deutsch", locale: "de-DE", sources: features!(embedded "de") },
];

#[cfg(test)]
macro_rules! named {
    (: $($feature:literal)*) => { &[$($feature),*] };
}

/// The files of each language, without folder and ending. A test checks that none is forgotten.
#[cfg(test)]
pub(super) const FEATURES: &[&str] = features!(named);

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<Bundle>> = LazyLock::new(|| Lang::all().map(bundle).collect());

/// The text of `key`: in the reader's language, else in English, else the key (marked, where we build and test).
pub(super) fn resolve(lang: Lang, key: &str, args: &FluentArgs<'_>) -> String {
    if let Some(text) = look_up(lang, key, args) {
        return text;
    }
    complain_once(lang, key);
    if cfg!(debug_assertions) {
        return format!("⟦{key}⟧");
    }
    look_up(Lang::EN, key, args).unwrap_or_else(|| key.to_owned())
}

fn look_up(lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = &BUNDLES[usize::from(lang.0)];
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    WRITING.set(lang);
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    if !errors.is_empty() {
        complain_once(lang, key);
    }
    Some(text)
}

fn bundle(lang: Lang) -> Bundle {
    let tag = lang.locale().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| number(value)));
    for source in lang.language().sources {
        // A message that does not parse is left out, and the test that compares the languages names it.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%lang, ?errors, "two messages share a key");
        }
    }
    bundle
}

thread_local! {
    /// The language that is being written: Fluent hands its number formatter none, and writes on this thread.
    static WRITING: Cell<Lang> = const { Cell::new(Lang::EN) };
}

fn number(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => {
            Some(format::number(WRITING.get(), number.value))
        }
        _ => None,
    }
}

fn complain_once(lang: Lang, key: &str) {
    static TOLD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let Ok(mut told) = TOLD.lock() else { return };
    if told.len() < 1000 && told.insert(format!("{lang}/{key}")) {
        tracing::error!(%lang, key, "a text is missing or lacks an argument");
    }
}
