package dev.kontor.api;

/**
 * What is wrong with one part of a request.
 *
 * @param field the JSON property, query parameter or header, nested names joined by a dot
 * @param message what it must be
 */
public record Violation(String field, String message) {}
