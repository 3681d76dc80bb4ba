//! The people behind an organisation, as far as texts are checked for their names and mails go to them.

use diesel::prelude::*;

use crate::accounts::{AccountId, OrganisationId, OrganisationRole};
use crate::db::DbConnection;
use crate::db::schema::{accounts, memberships};
use crate::error::Result;
use crate::web::i18n::Lang;

/// Whom a mail goes to, and in which language.
#[derive(Debug, Clone)]
pub(in crate::profiles) struct Recipient {
    pub(in crate::profiles) account: AccountId,
    pub(in crate::profiles) email: String,
    pub(in crate::profiles) lang: Lang,
}

fn recipient((account, email, language): (AccountId, String, String)) -> Recipient {
    Recipient { account, email, lang: Lang::parse(&language).unwrap_or_default() }
}

/// The owners with an address that they have confirmed.
pub(in crate::profiles) fn owners(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Vec<Recipient>> {
    let rows = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::organisation_id.eq(organisation))
        .filter(memberships::role.eq(OrganisationRole::Owner))
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::confirmed_at.is_not_null())
        .order(accounts::id)
        .select((accounts::id, accounts::email, accounts::language))
        .load(conn)?;
    Ok(rows.into_iter().map(recipient).collect())
}

pub(in crate::profiles) fn names_of_people(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Vec<String>> {
    Ok(memberships::table
        .inner_join(accounts::table)
        .filter(memberships::organisation_id.eq(organisation))
        .select(accounts::name)
        .load(conn)?)
}
