//! The page behind the link of a mail. Opening it changes nothing; one press answers, without signing in and without script.

use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;

use super::shown::Shown;
use crate::accounts::{self, MaybeCaller};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::matching::pages::reasons;
use crate::matching::{Mark, MarkWish, Words};
use crate::searches::actions;
use crate::searches::model::Rhythm;
use crate::searches::views::found;
use crate::web::extract::{Form, Path};
use crate::web::form::Choice;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "searches/digest.html")]
struct DigestPage {
    shell: Shell,
    name: String,
    found: Vec<Shown>,
    reasons: Vec<Choice>,
    /// Whether the account may say something for the company.
    may_answer: bool,
    stopped: bool,
    /// Address of the company's list of matches.
    list: String,
    /// Where one changes how often the mails come.
    searches: String,
}

pub(super) async fn show(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    Path(token): Path<String>,
) -> Result<Page> {
    let shell = accounts::shell(&request, caller.0.as_ref());
    let current = app.matcher.current().await?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let (see, speak, now) = (current.clone(), words.clone(), clock::now());
    let opened = app.db.read(move |conn| actions::open(conn, &token, (&see, &speak), now)).await?;
    let found = found(&opened.hits, &opened.noted, &current, &words);
    let title = shell.t("digest-title").with("count", found.len()).to_string();
    Page::show(&DigestPage {
        found: found.iter().map(|one| Shown::of(one, &words)).collect(),
        reasons: reasons(&words),
        may_answer: opened.access.require_edit().is_ok(),
        stopped: opened.search.rhythm == Rhythm::Off,
        name: opened.search.name.as_str().to_owned(),
        list: format!("/o/{}/matches", opened.search.organisation),
        searches: format!("/o/{}/searches", opened.search.organisation),
        shell: shell.titled(title),
    })
}

/// An answer, its undo, or the end of the mails; then the page again, where the candidate stands.
pub(super) async fn press(app: App, Path(token): Path<String>, form: Form) -> Result<Page> {
    let (current, now) = (app.matcher.current().await?, clock::now());
    let candidate = form.text("candidate").to_owned();
    let here = format!("/digest/{token}");
    let back = if candidate.is_empty() { here } else { format!("{here}#c-{candidate}") };
    app.db
        .write(move |conn| match form.text("do") {
            "stop" => actions::stop(conn, &token, now),
            "undo" => {
                let mark: Mark = form.text("mark").parse().map_err(|_| Error::NotFound)?;
                actions::take_back(conn, &token, (&candidate, mark), now)
            }
            _ => {
                let wish = wish(&form)?;
                actions::answer(conn, &token, (&candidate, &wish), &current, now)
            }
        })
        .await?;
    Page::go_to(back)
}

/// The reasons stand beside both buttons of a candidate: with the good one they mean nothing.
fn wish(form: &Form) -> Result<MarkWish> {
    let (mark, reason) = (form.text("mark"), form.text("reason"));
    let reason = Some(reason).filter(|code| !code.is_empty() && mark != Mark::Kept.word());
    MarkWish::parse(mark, reason, None)
}
