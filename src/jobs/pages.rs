//! The page of a job: how far it is, a button that stops it, the way to its result. Without script it loads itself anew.

use actix_web::HttpRequest;
use actix_web::web::{self, ServiceConfig};
use askama::Template;

use super::actions;
use super::model::{Job, JobId, State};
use crate::accounts::{self, Caller, Flash};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::web::extract::{Form, Path};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/jobs/{job}", web::get().to(show)).route("/jobs/{job}/cancel", web::post().to(cancel));
}

#[derive(Template)]
#[template(path = "jobs/job.html")]
struct JobPage {
    shell: Shell,
    job: Job,
    /// How far it is, in a sentence.
    words: String,
    /// Where it was asked for.
    away: String,
}

/// How a job stands, in a sentence.
pub fn in_words(job: &Job, lang: Lang) -> String {
    let text = lang.t(match job.state {
        State::Queued => "job-queued",
        State::Running if job.total == 0 => "job-begun",
        State::Running => "job-running",
        State::Done => "job-done",
        State::Cancelled => "job-cancelled",
        State::Failed => "job-failed",
    });
    text.with("done", job.done).with("total", job.total).to_string()
}

async fn show(app: App, caller: Caller, request: HttpRequest, Path(id): Path<JobId>) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let job = app.db.read(move |conn| actions::seen(conn, &caller, &id)).await?;
    let title = shell.lang.word("job-kind", job.asked.kind.word());
    let words = in_words(&job, shell.lang);
    Page::show(&JobPage {
        shell: shell.titled(title),
        words,
        away: format!("/n/{}/clients", job.asked.network),
        job,
    })
}

async fn cancel(app: App, caller: Caller, Path(id): Path<JobId>, _: Form) -> Result<Page> {
    let (now, job) = (clock::now(), id.clone());
    let done = app
        .db
        .write(move |conn| {
            actions::cancel(conn, &caller, &job, now)?;
            accounts::flash(conn, &caller, &Flash::new("job-stopped"))
        })
        .await;
    match done {
        // It ended while the button was pressed: its page says how.
        Ok(()) | Err(Error::Conflict(_)) => Page::go_to(format!("/jobs/{id}")),
        Err(other) => Err(other),
    }
}
