//! The catalogues themselves, embedded and parsed once.

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Lang;
use crate::web::format;

macro_rules! catalogues {
    ($($feature:literal),* $(,)?) => {
        /// The files of each language, without folder and ending. A test checks that none is forgotten.
        #[cfg(test)]
        pub(super) const FEATURES: &[&str] = &[$($feature),*];

        fn sources(lang: Lang) -> &'static [&'static str] {
            match lang.code() {
                "de" => &[$(include_str!(concat!("../../../i18n/de/", $feature, ".ftl"))),*],
                _ => &[$(include_str!(concat!("../../../i18n/en/", $feature, ".ftl"))),*],
            }
        }
    };
}

// One line for each file of `i18n/<language>/`.
catalogues![
    "shell",
    "errors",
    "accounts",
    "networks",
    "organisations",
    "profiles",
    "matching",
    "messages",
    "imports",
    "codelists",
    "audit",
    "about",
    "styleguide",
];

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
    // Fluent hands its formatter no language, so each language gets its own.
    match lang.code() {
        "de" => bundle.set_formatter(Some(|value, _| number(Lang::DE, value))),
        _ => bundle.set_formatter(Some(|value, _| number(Lang::EN, value))),
    }
    for source in sources(lang) {
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

fn number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => {
            Some(format::number(lang, number.value))
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
