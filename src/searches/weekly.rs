//! Looks for what is new in the background of a serving node.

use std::time::Duration;

use super::actions::{send_due, sweep};
use crate::app::App;
use crate::clock;
use crate::error::Result;

/// How often a node looks which searches have their day. An hour's delay does nobody harm.
const EVERY: Duration = Duration::from_secs(3600);

/// Mails what is new, at once and then every hour, for ever. Several nodes may do so: each search is told of by one of them.
pub async fn follow_searches(app: App) {
    let mut hours = tokio::time::interval(EVERY);
    loop {
        hours.tick().await;
        match look(&app).await {
            Ok(0) => {}
            Ok(sent) => tracing::info!(sent, "new matches of saved searches were mailed"),
            Err(error) => {
                tracing::warn!(error = %error.chain(), "saved searches wait for the next hour");
            }
        }
    }
}

async fn look(app: &App) -> Result<usize> {
    let (db, current) = (app.db.clone(), app.matcher.current().await?);
    let public_url = app.config.public_url.clone();
    app.db.write(|conn| sweep(conn, clock::now())).await?;
    app.compute(move || send_due(&db, &current, &public_url, clock::now())).await
}
