//! Saving, changing and removing from the pages.

use std::sync::Arc;

use super::list::{draw, fields};
use crate::accounts::{self, Flash};
use crate::error::{Error, Fields, Message, Result};
use crate::matching::{Asked, Words};
use crate::organisations::AtOrganisation;
use crate::searches::actions;
use crate::searches::first::places;
use crate::searches::model::{Name, SearchId, Wish};
use crate::web::extract::{Form, Path};
use crate::web::form::FormState;
use crate::web::page::Page;

/// Saves the list that one looks at, named by what it asks.
pub(super) async fn save(at: AtOrganisation, form: Form) -> Result<Page> {
    at.read(actions::own).await?;
    let asked = Asked::of(form.text("asked").trim_start_matches('?'));
    let (ranked, errors) = asked.ranked(None);
    if !errors.is_empty() {
        return Err(Error::Invalid(errors));
    }
    let asked = asked.kept(&ranked.weighing);
    let current = at.app.matcher.current().await?;
    let name = named(&asked, &Words::new(at.lang(), Arc::clone(&current.topic_names)));
    let wish = Wish::parse(Fields::new(), ("name", &name), ("rhythm", ""), Some(asked))?;
    let first = places(&at, wish.asked.clone()).await?;
    at.write(move |conn, deed| {
        actions::save(conn, deed, &wish, &first)?;
        accounts::flash(conn, deed.caller, &Flash::new(Message::new("search-saved")))
    })
    .await?;
    Page::go_to(format!("/o/{}/searches", at.id))
}

/// What it asks, as a name: cut between two words where it is too long.
fn named(asked: &Asked, words: &Words) -> String {
    let mut said = asked.in_words(words);
    let name = |said: &[String]| said.join(", ");
    while name(&said).chars().count() > Name::LONGEST && said.len() > 1 {
        said.pop();
    }
    name(&said).chars().take(Name::LONGEST).collect()
}

/// Another name, another rhythm.
pub(super) async fn change(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(String, SearchId)>,
    form: Form,
) -> Result<Page> {
    let known = id.clone();
    let search = at.read(move |conn, deed| actions::search(conn, deed, &known)).await?;
    let (name, rhythm) = fields(id.as_str());
    let wish = Wish::parse(
        Fields::new(),
        (&name, form.text(&name)),
        (&rhythm, form.text(&rhythm)),
        Some(search.asked()),
    );
    let wish = match wish {
        Err(Error::Invalid(errors)) => return draw(&at, Some(FormState::refused(form, errors))).await,
        other => other?,
    };
    let read = form.text("version").parse().map_err(|_| Error::Stale)?;
    at.write(move |conn, deed| {
        actions::rename(conn, deed, &id, read, (&wish.name, wish.rhythm))?;
        accounts::flash(conn, deed.caller, &Flash::new(Message::new("search-changed")))
    })
    .await?;
    Page::go_to(format!("/o/{}/searches", at.id))
}

/// No more of it, unless it is brought back.
pub(super) async fn remove(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(String, SearchId)>,
    form: Form,
) -> Result<Page> {
    let read = form.text("version").parse().map_err(|_| Error::Stale)?;
    let undo = format!("/o/{}/searches/{id}/bring-back", at.id);
    at.write(move |conn, deed| {
        actions::remove(conn, deed, &id, read)?;
        accounts::flash(conn, deed.caller, &Flash::new(Message::new("search-removed")).undo(undo))
    })
    .await?;
    Page::go_to(format!("/o/{}/searches", at.id))
}

/// It was removed by mistake.
pub(super) async fn bring_back(
    at: AtOrganisation,
    Path((_organisation, id)): Path<(String, SearchId)>,
    _: Form,
) -> Result<Page> {
    at.write(move |conn, deed| {
        actions::bring_back(conn, deed, &id)?;
        accounts::flash(conn, deed.caller, &Flash::new(Message::new("search-brought-back")))
    })
    .await?;
    Page::go_to(format!("/o/{}/searches", at.id))
}
