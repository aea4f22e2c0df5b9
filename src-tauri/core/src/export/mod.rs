//! Records to files that another program reads. Pure: a text comes out, and whoever asked for it keeps it.

pub mod evidence;
pub mod woocommerce_fulfillments;
