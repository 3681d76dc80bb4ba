//! What a person saved for a company: what each search asks, how often it mails, what it found last.

use std::sync::Arc;

use askama::Template;

use super::shown::Shown;
use crate::error::{Error, Result};
use crate::matching::Words;
use crate::matching::actions::{marks, seeking};
use crate::matching::pages::undescribed;
use crate::organisations::AtOrganisation;
use crate::organisations::pages::framed;
use crate::searches::actions::{self, is_shown};
use crate::searches::model::{Hit, Name, Rhythm, Search};
use crate::searches::views::found;
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "searches/searches.html")]
struct Searches {
    shell: Shell,
    form: FormState,
    /// Address of the company's list of matches.
    list: String,
    here: String,
    saved: Vec<Saved>,
    rhythms: Vec<Choice>,
    longest: u32,
    /// Others do not find the company now, so nothing is mailed.
    waits: bool,
}

/// One search with its form, whose fields carry its key.
struct Saved {
    id: String,
    name: String,
    version: i32,
    asks: Vec<String>,
    href: String,
    name_field: String,
    rhythm_field: String,
    /// When it told of how many, or when it looks next; a sentence.
    told: String,
    found: Vec<Shown>,
}

pub(super) async fn show(at: AtOrganisation) -> Result<Page> {
    draw(&at, None).await
}

/// The fields of a search's form.
pub(super) fn fields(id: &str) -> (String, String) {
    (format!("name-{id}"), format!("rhythm-{id}"))
}

/// Draws the page; with a form that was refused as it was sent.
pub(super) async fn draw(at: &AtOrganisation, refused: Option<FormState>) -> Result<Page> {
    let shell = at.shell().with_title("searches-title");
    let current = at.app.matcher.current().await?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let (see, speak) = (current.clone(), words.clone());
    let read = at.read(move |conn, deed| {
        let organisation = deed.access.organisation();
        let seeker = seeking(conn, deed.caller, organisation, deed.now)?;
        let mut searches = Vec::new();
        for search in actions::own(conn, deed)? {
            let told = actions::last_told(conn, deed, &search.id)?;
            searches.push((search, told));
        }
        let noted = marks(conn, deed.caller, organisation, None, (&see, &speak), deed.now)?;
        Ok((seeker, searches, noted))
    });
    let (seeker, searches, noted) = match read.await {
        Err(Error::Conflict(_)) => {
            return undescribed(&at.app, at.caller.clone(), shell, at.id.clone()).await;
        }
        other => other?,
    };
    let list = format!("/o/{}/matches", at.id);
    let form = refused.unwrap_or_else(|| FormState::of(searches.iter().flat_map(|(one, _)| values(one))));
    let saved = searches.iter().map(|(one, hits)| {
        let found = found(hits, &noted, &current, &words);
        Saved {
            found: found.iter().map(|one| Shown::of(one, &words)).collect(),
            ..saved(one, hits, &list, &words)
        }
    });
    let page = Searches {
        saved: saved.collect(),
        here: format!("/o/{}/searches", at.id),
        rhythms: Rhythm::ALL
            .iter()
            .map(|one| Choice::new(one.word(), words.lang.word("rhythm", one.word())))
            .collect(),
        longest: u32::try_from(Name::LONGEST).unwrap_or(u32::MAX),
        waits: !is_shown(&current, &seeker),
        shell: framed(shell, &seeker.access, &seeker.name).refusing(&form),
        list,
        form,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

fn values(search: &Search) -> [(String, String); 2] {
    let (name, rhythm) = fields(search.id.as_str());
    [(name, search.name.as_str().to_owned()), (rhythm, search.rhythm.word().to_owned())]
}

fn saved(search: &Search, hits: &[Hit], list: &str, words: &Words) -> Saved {
    let lang = words.lang;
    let (name_field, rhythm_field) = fields(search.id.as_str());
    let told = match (search.last_sent_at, search.rhythm) {
        (Some(at), _) => {
            let text = lang.t("searches-told").with("day", lang.date(at.date()));
            text.with("count", hits.len()).to_string()
        }
        (None, Rhythm::Off) => lang.t("searches-never-told").to_string(),
        (None, _) => lang.t("searches-next").with("day", lang.date(search.next_due)).to_string(),
    };
    let asked = search.asked();
    Saved {
        id: search.id.to_string(),
        name: search.name.as_str().to_owned(),
        version: search.version,
        asks: asked.in_words(words),
        href: format!("{list}{}", asked.query()),
        name_field,
        rhythm_field,
        told,
        found: Vec::new(),
    }
}
