package dev.kontor.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document what all resources do alike, and takes out what Payara puts into every schema unasked. Read as written, it would forbid any
 * property at all ({@code maxProperties: 0}). Named in {@code META-INF/microprofile-config.properties}.
 */
public final class OpenApiTidying implements OASFilter {

    /** For the server. */
    public OpenApiTidying() {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OpenApiConventions.apply(document.getPaths());
        nameHeaders(document.getComponents());
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(OpenApiConventions::describeProperties);
        }
    }

    /** The names of components have no hyphens, but those of headers have. */
    private static void nameHeaders(@Nullable Components components) {
        if (components != null && components.getParameters() != null) {
            name(components.getParameters().get("IdempotencyKey"), Idempotency.HEADER);
            name(components.getParameters().get("IfMatch"), HttpHeaders.IF_MATCH);
        }
    }

    private static void name(@Nullable Parameter header, String name) {
        if (header != null) {
            header.setName(name);
        }
    }

    @Override
    public Schema filterSchema(Schema schema) {
        tidyBounds(schema);
        if (!Boolean.TRUE.equals(schema.getUniqueItems())) {
            schema.setUniqueItems(null);
        }
        if (!Boolean.TRUE.equals(schema.getExclusiveMaximum())) {
            schema.setExclusiveMaximum(null);
        }
        if (!Boolean.TRUE.equals(schema.getExclusiveMinimum())) {
            schema.setExclusiveMinimum(null);
        }
        return schema;
    }

    private static void tidyBounds(Schema schema) {
        if (Objects.equals(schema.getMaxProperties(), 0)) {
            schema.setMaxProperties(null);
        }
        if (Objects.equals(schema.getMinProperties(), 0)) {
            schema.setMinProperties(null);
        }
        if (Objects.equals(schema.getMinLength(), 0)) {
            schema.setMinLength(null);
        }
        if (Objects.equals(schema.getMaxLength(), Integer.MAX_VALUE)) {
            schema.setMaxLength(null);
        }
        if (Objects.equals(schema.getMaxItems(), Integer.MIN_VALUE)) {
            schema.setMaxItems(null);
        }
        if (Objects.equals(schema.getMinItems(), Integer.MAX_VALUE)) {
            schema.setMinItems(null);
        }
        if (schema.getMultipleOf() != null && schema.getMultipleOf().signum() == 0) {
            schema.setMultipleOf(null);
        }
    }
}
