//! Finding open opportunities: words as the full search understands them, the rest as the database knows it now.

use crate::accounts::Caller;
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::matching::actions::opportunities_about;
use crate::matching::engine::Marker;
use crate::profiles::actions::{OpportunityFilter, OpportunityPage, list_opportunities};
use crate::web::i18n::Lang;

/// A page of the list that is asked for.
pub(super) struct Asked {
    /// As typed; without words the newest come first.
    pub(super) words: String,
    pub(super) filter: OpportunityFilter,
    /// Address of the last one before the page.
    pub(super) after: Option<String>,
    pub(super) limit: usize,
}

/// The page, and what marks the words in it where there are any.
///
/// # Errors
/// [`crate::error::Error::Invalid`] for words that cannot be searched for.
pub(super) async fn find(
    app: &App,
    caller: Option<Caller>,
    asked: Asked,
    lang: Lang,
) -> Result<(OpportunityPage, Option<Marker>)> {
    let Asked { words, mut filter, after, limit } = asked;
    let is_visitor = !caller.as_ref().is_some_and(Caller::reads_as_member);
    let mut marker = None;
    if !words.trim().is_empty() {
        let current = app.matcher.current().await?;
        let found = app.compute(move || opportunities_about(&current, words, is_visitor, lang)).await?;
        filter.found = Some(found.0);
        marker = Some(found.1);
    }
    let list = move |conn: &mut _| {
        list_opportunities(conn, caller.as_ref(), &filter, after.as_deref(), limit, lang, clock::now())
    };
    Ok((app.db.read(list).await?, marker))
}
