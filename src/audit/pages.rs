//! The HTML face of the room: the log for administrators.

use std::collections::HashMap;

use actix_web::HttpRequest;
use actix_web::web::{ServiceConfig, resource};
use askama::Template;
use chrono_tz::Tz;

use super::actions::{self, EntryList, EntryQuery, EntryView, beginning};
use super::deeds::{DEEDS, THINGS};
use crate::accounts::{Caller, shell};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::extract::{Form, Query};
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::Chip;
use crate::web::shell::Shell;

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/admin/audit").get(list));
}

#[derive(Template)]
#[template(path = "audit/list.html")]
struct Log {
    shell: Shell,
    form: FormState,
    deeds: Vec<Choice>,
    things: Vec<Choice>,
    chips: Vec<Chip>,
    days: Vec<Day>,
    next: String,
}

/// What was done on one day.
struct Day {
    date: String,
    lines: Vec<Line>,
}

struct Line {
    time: String,
    entry: EntryView,
    deed: String,
    thing: String,
    /// What it is about: words for its key, else the beginning of it.
    about: String,
    /// The company for which it was done, alike.
    for_whom: String,
}

/// Names of filters, in the order of the address.
const FILTERS: [&str; 6] = ["action", "object_kind", "from", "to", "account", "object_id"];

async fn list(
    app: App,
    request: HttpRequest,
    caller: Caller,
    Query(query): Query<EntryQuery>,
) -> Result<Page> {
    caller.require_administrator()?;
    let shell = shell(&request, &caller).with_title("audit-title");
    let zone = caller.time_zone.parse().unwrap_or(Tz::UTC);
    let values =
        [&query.action, &query.object_kind, &query.from, &query.to, &query.account, &query.object_id];
    let filters: Vec<(String, String)> = FILTERS
        .into_iter()
        .zip(values)
        .filter_map(|(name, value)| Some((name.to_owned(), value.clone().filter(|text| !text.is_empty())?)))
        .collect();
    let (account, object) = (query.account.clone(), query.object_id.clone());
    let lang = shell.lang;
    let found = app.db.read(move |conn| actions::list_with_names(conn, &caller, &query, lang)).await;
    let (found, names) = match found {
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(Form(filters), fields);
            let shell = shell.refusing(&form);
            return Page::refuse(&log(shell, form, Vec::new(), Vec::new(), String::new()));
        }
        other => other?,
    };
    let without = |name: &str| {
        let rest: Vec<_> = filters.iter().filter(|(of, _)| of != name).collect();
        format!("/admin/audit?{}", serde_html_form::to_string(rest).unwrap_or_default())
    };
    // What no field of the form shows: chosen by a press in the list.
    let pressed = [("account", "audit-by", account), ("object_id", "audit-only-about", object)];
    let chips = pressed.into_iter().filter_map(|(name, key, id)| {
        let id = id.filter(|id| !id.is_empty())?;
        let who = names.get(&id).cloned().unwrap_or_else(|| beginning(&id));
        Some(Chip { label: shell.t(key).with("who", who).to_string(), href: without(name) })
    });
    let chips = chips.collect();
    let next = found.next.as_ref().map_or_else(String::new, |cursor| {
        let mut pairs = filters.clone();
        pairs.push(("cursor".to_owned(), cursor.clone()));
        format!("?{}", serde_html_form::to_string(pairs).unwrap_or_default())
    });
    let days = days(found, &names, shell.lang, zone);
    Page::show(&log(shell, FormState::of(filters), chips, days, next))
}

fn log(shell: Shell, form: FormState, chips: Vec<Chip>, days: Vec<Day>, next: String) -> Log {
    let lang = shell.lang;
    Log {
        deeds: DEEDS.map(|deed| Choice::new(deed, deed_in_words(deed, lang))).to_vec(),
        things: THINGS.map(|thing| Choice::new(thing, lang.word("thing", thing))).to_vec(),
        shell,
        form,
        chips,
        days,
        next,
    }
}

fn days(found: EntryList, names: &HashMap<String, String>, lang: Lang, zone: Tz) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let called = |id: &str| names.get(id).cloned().unwrap_or_else(|| beginning(id));
    for entry in found.items {
        let at = entry.at.utc();
        let date = lang.weekday(at.with_timezone(&zone).date_naive());
        let line = Line {
            time: lang.time(at, zone),
            deed: deed_in_words(&entry.action, lang),
            thing: match THINGS.contains(&entry.object_kind.as_str()) {
                true => lang.word("thing", &entry.object_kind),
                false => entry.object_kind.clone(),
            },
            about: called(&entry.object_id),
            for_whom: entry.acting_for.as_ref().map_or_else(String::new, |id| called(id.as_str())),
            entry,
        };
        match days.last_mut() {
            Some(day) if day.date == date => day.lines.push(line),
            _ => days.push(Day { date, lines: vec![line] }),
        }
    }
    days
}

/// The words for a deed; the deed itself where an older or newer version wrote it.
fn deed_in_words(deed: &str, lang: Lang) -> String {
    if DEEDS.contains(&deed) { lang.word("deed", &deed.replace('.', "-")) } else { deed.to_owned() }
}
