//! Counts exposure once a day, on whichever node comes first.

use std::time::Duration;

use chrono::Timelike as _;

use super::actions::count;
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};

/// How often a node looks whether it is time.
const EVERY: Duration = Duration::from_secs(600);

/// Counts at the hour that the settings name (UTC), for ever; a node that was down then counts when it is back.
pub async fn count_nightly(app: App) {
    let mut looks = tokio::time::interval(EVERY);
    loop {
        looks.tick().await;
        if let Err(error) = count_when_due(&app).await {
            tracing::warn!(error = %error.chain(), "exposure waits to be counted");
        }
    }
}

/// Counts at once, whatever was counted today.
///
/// # Errors
/// Of the database.
pub fn count_now(app: &App) -> Result<()> {
    let now = clock::now();
    app.matcher.catch_up(&app.db, now)?;
    let current = app.matcher.now().ok_or(Error::Busy)?;
    count(&app.db, &current, &format!("wish {}", uuid::Uuid::new_v4()), now)?;
    Ok(())
}

async fn count_when_due(app: &App) -> Result<()> {
    let now = clock::now();
    if now.utc().hour() < app.config.settings.exposure_hour {
        return Ok(());
    }
    let (current, db) = (app.matcher.current().await?, app.db.clone());
    let night = now.date().to_string();
    app.compute(move || count(&db, &current, &night, now)).await?;
    Ok(())
}
