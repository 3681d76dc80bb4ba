//! The texts of profiles, in two editions and one or two languages.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::db::schema::profile_texts;
use crate::error::Result;
use crate::on_each_database;
use crate::profiles::model::{Edition, ProfileId, Texts, Written};

type Row = (ProfileId, String, bool, String, String);

pub(in crate::profiles) fn texts(
    conn: &mut DbConnection,
    profile: &ProfileId,
    edition: Edition,
) -> Result<Option<Texts>> {
    Ok(texts_of(conn, std::slice::from_ref(profile), edition)?.remove(profile))
}

/// The texts of many profiles in one edition.
pub(in crate::profiles) fn texts_of(
    conn: &mut DbConnection,
    profiles: &[ProfileId],
    edition: Edition,
) -> Result<HashMap<ProfileId, Texts>> {
    let mut found = HashMap::with_capacity(profiles.len());
    // PostgreSQL takes at most 65 535 values in one statement, SQLite half of that.
    for some in profiles.chunks(10_000) {
        let rows: Vec<Row> = profile_texts::table
            .filter(profile_texts::profile_id.eq_any(some))
            .filter(profile_texts::edition.eq(edition))
            .select((
                profile_texts::profile_id,
                profile_texts::language,
                profile_texts::is_original,
                profile_texts::headline,
                profile_texts::summary,
            ))
            .load(conn)?;
        collect(rows, &mut found);
    }
    Ok(found)
}

fn collect(rows: Vec<Row>, found: &mut HashMap<ProfileId, Texts>) {
    let (originals, seconds): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.2);
    for (id, language, _, headline, body) in originals {
        let original = Written { language, headline, body };
        found.insert(id, Texts { original, second: None });
    }
    for (id, language, _, headline, body) in seconds {
        if let Some(texts) = found.get_mut(&id) {
            texts.second = Some(Written { language, headline, body });
        }
    }
}

pub(in crate::profiles) fn replace_texts(
    conn: &mut DbConnection,
    profile: &ProfileId,
    edition: Edition,
    texts: &Texts,
) -> Result<()> {
    delete(conn, profile, edition)?;
    let rows: Vec<_> = texts
        .all()
        .enumerate()
        .map(|(index, text)| {
            (
                profile_texts::profile_id.eq(profile),
                profile_texts::edition.eq(edition),
                profile_texts::language.eq(&text.language),
                profile_texts::is_original.eq(index == 0),
                profile_texts::headline.eq(&text.headline),
                profile_texts::summary.eq(&text.body),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(profile_texts::table).values(&rows).execute(c))?;
    Ok(())
}

/// Lets others read the text that was written.
pub(in crate::profiles) fn publish_draft(conn: &mut DbConnection, profile: &ProfileId) -> Result<()> {
    match texts(conn, profile, Edition::Draft)? {
        Some(draft) => replace_texts(conn, profile, Edition::Published, &draft),
        None => Ok(()),
    }
}

fn delete(conn: &mut DbConnection, profile: &ProfileId, edition: Edition) -> Result<()> {
    diesel::delete(
        profile_texts::table
            .filter(profile_texts::profile_id.eq(profile))
            .filter(profile_texts::edition.eq(edition)),
    )
    .execute(conn)?;
    Ok(())
}
