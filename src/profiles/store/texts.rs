//! The texts of profiles, in two editions and one or two languages.

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::db::schema::profile_texts;
use crate::error::Result;
use crate::on_each_database;
use crate::profiles::model::{Edition, ProfileId, Texts, Written};

type Row = (String, bool, String, String);

/// A profile's texts in one edition.
pub(in crate::profiles) fn texts(
    conn: &mut DbConnection,
    profile: &ProfileId,
    edition: Edition,
) -> Result<Option<Texts>> {
    let rows: Vec<Row> = profile_texts::table
        .filter(profile_texts::profile_id.eq(profile))
        .filter(profile_texts::edition.eq(edition))
        .order(profile_texts::is_original.desc())
        .select((
            profile_texts::language,
            profile_texts::is_original,
            profile_texts::headline,
            profile_texts::summary,
        ))
        .load(conn)?;
    let mut rows = rows
        .into_iter()
        .map(|(language, original, headline, body)| (original, Written { language, headline, body }));
    let Some((true, original)) = rows.next() else { return Ok(None) };
    Ok(Some(Texts { original, second: rows.next().map(|(_, second)| second) }))
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
