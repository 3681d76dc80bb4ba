//! Acting for a person who is not there: by the link of a mail, or when the service does what the person asked it to do later.

use super::super::caller::{Caller, Via};
use super::super::model::AccountId;
use super::super::store;
use crate::db::DbConnection;
use crate::error::Result;

/// The account with the seats that it has now; nothing for one that may not sign in. Only for who holds a word that was mailed to it, or
/// for what the person asked for.
///
/// # Errors
/// Those of the database.
pub fn by_mail(conn: &mut DbConnection, account: &AccountId) -> Result<Option<Caller>> {
    store::caller(conn, account, Via::Mail)
}
