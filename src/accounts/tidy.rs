//! Housekeeping: sessions, links, tokens and accounts that were never confirmed are forgotten when their time has passed.

use super::store::sweep;
use crate::app::App;
use crate::clock;
use crate::error::Result;

/// Tidies once.
///
/// # Errors
/// Of the database.
pub async fn tidy(app: &App) -> Result<usize> {
    let now = clock::now();
    app.db.write(move |conn| sweep::sweep(conn, now)).await
}

/// Tidies every hour, for ever. Several nodes may: they delete the same rows once.
pub async fn tidy_hourly(app: App) {
    loop {
        match tidy(&app).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "what had ended was forgotten"),
            Err(error) => {
                tracing::warn!(cause = %error.chain(), "what had ended could not be forgotten");
            }
        }
        tokio::time::sleep(std::time::Duration::from_secs(3600)).await;
    }
}
