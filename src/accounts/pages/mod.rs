//! The HTML face of the room.

use actix_web::web::ServiceConfig;

/// Registers the pages.
pub fn routes(_cfg: &mut ServiceConfig) {}
