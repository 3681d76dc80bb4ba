//! The JSON face of the room.

mod tokens;

use utoipa_actix_web::service_config::ServiceConfig;

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(tokens::sign_in).service(tokens::refresh).service(tokens::sign_out);
}
