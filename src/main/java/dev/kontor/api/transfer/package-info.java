/**
 * Export and import of a tenant's log over HTTP; docs/transfer.md. It knows of the CRM what no log may be imported onto:
 * everything but users.
 */
@NullMarked
package dev.kontor.api.transfer;

import org.jspecify.annotations.NullMarked;
