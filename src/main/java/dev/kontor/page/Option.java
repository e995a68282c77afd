package dev.kontor.page;

import java.util.UUID;

/**
 * A thing to choose.
 *
 * @param id which
 * @param name what people call it
 */
public record Option(UUID id, String name) {}
