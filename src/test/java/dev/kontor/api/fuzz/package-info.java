/** Requests that nobody means, made from what the server tells of its interface: none may be its undoing. */
package dev.kontor.api.fuzz;
