//! Making one record of two that are one company. Every room moves what it keeps; here they are called in turn, in one transaction.

mod actions;
pub mod api;
pub mod pages;
