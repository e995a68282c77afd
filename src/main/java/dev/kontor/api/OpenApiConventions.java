package dev.kontor.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What all resources do alike, written into the OpenAPI document once instead of beside each method: which problems an
 * operation may answer, which headers a command takes, what the common parameters mean, and how a page wraps its items.
 * An operation that names a refusal of its own describes itself.
 */
final class OpenApiConventions {

    private static final String JSON = "application/json";

    private OpenApiConventions() {}

    static void apply(Paths paths) {
        if (paths.getPathItems() == null) {
            return;
        }
        paths.getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    mark(operation, OpenApi.QUERY).ifPresent(names -> query(operation, names.split(" ")));
                    if (answer(operation).equals("FactPage")) {
                        CommonParameter.OF_FACTS.forEach((name, facts) -> operation.addParameter(facts.as(name)));
                        query(operation, "types");
                    }
                    if (isSilent(operation)) {
                        describe(path.contains("{"), method, operation);
                    }
                    describeParameters(operation);
                    describeAccess(operation);
                }));
    }

    /** All is for those alone who are known, but what says itself how it is refused to those who are not. */
    private static void describeAccess(Operation operation) {
        if (operation.getResponses() != null && !answers(operation).containsKey("401")) {
            problem(operation, "401", "Unauthorized");
            if (!answers(operation).containsKey("403")) {
                problem(operation, "403", "Forbidden");
            }
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(OpenApi.BEARER));
        }
    }

    private static boolean isSilent(Operation operation) {
        return operation.getResponses() != null
                && operation.getResponses().getAPIResponses() != null
                && operation.getResponses().getAPIResponses().keySet().stream().noneMatch(code -> code.startsWith("4"));
    }

    private static void describe(boolean ofOne, HttpMethod method, Operation operation) {
        if (method == HttpMethod.GET) {
            describeRead(operation);
        } else {
            describeCommand(ofOne, operation);
        }
        problem(operation, "400", "Invalid");
        if (ofOne) {
            problem(operation, "404", "Unknown");
        }
    }

    private static void describeRead(Operation operation) {
        mark(operation, OpenApi.LIST).ifPresent(view -> {
            query(operation, "page", "size", "sort", "direction", "after");
            answers(operation, page(reference(view)));
            problem(operation, "503", "NotYet");
        });
        mark(operation, OpenApi.ONE).ifPresent(view -> {
            query(operation, "after", "asOf");
            operation.addParameter(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(In.HEADER)
                    .description("The ETag of what you have")
                    .schema(OASFactory.createSchema().type(SchemaType.STRING)));
            answers(operation, reference(view));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse().description("Unchanged since the version in If-None-Match"));
            problem(operation, "503", "NotYet");
        });
        switch (answer(operation)) {
            case "EntityChanges" -> query(operation, "from", "to", "limit");
            case "EntityDifference" -> query(operation, "from", "to");
            default -> {}
        }
    }

    /** The value of a mark, which is taken away. */
    private static Optional<String> mark(Operation operation, String name) {
        if (operation.getExtensions() == null || operation.getExtensions().get(name) == null) {
            return Optional.empty();
        }
        var value = operation.getExtensions().get(name).toString();
        operation.removeExtension(name);
        return Optional.of(value);
    }

    private static void query(Operation operation, String... names) {
        var there = parameters(operation).stream()
                .filter(parameter -> parameter.getIn() == In.QUERY)
                .map(Parameter::getName)
                .collect(Collectors.toSet());
        for (var name : names) {
            if (there.contains(name)) {
                continue;
            }
            operation.addParameter(OASFactory.createParameter().name(name).in(In.QUERY));
        }
    }

    /** The name of the schema that the operation's method returns; empty if that says nothing. */
    private static String answer(Operation operation) {
        return answers(operation).values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .filter(media -> media.getSchema() != null && media.getSchema().getRef() != null)
                .map(media -> media.getSchema().getRef().replaceFirst(".*/", ""))
                .findFirst()
                .orElse("");
    }

    private static void answers(Operation operation, Schema schema) {
        answers(operation).keySet().forEach(operation.getResponses()::removeAPIResponse);
        operation
                .getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("What was asked for")
                                .content(content(schema)));
    }

    private static Content content(Schema schema) {
        return OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(schema));
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref(schema);
    }

    private static void describeCommand(boolean ofOne, Operation operation) {
        answers(operation).keySet().forEach(operation.getResponses()::removeAPIResponse);
        boolean creates = mark(operation, OpenApi.CREATES).isPresent() || !ofOne;
        operation.getResponses().addAPIResponse(creates ? "201" : "200", reached(creates));
        operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
        problem(operation, "409", "Refused");
        problem(operation, "422", "KeyReused");
        if (ofOne) {
            operation.addParameter(OASFactory.createParameter().ref("IfMatch"));
            problem(operation, "412", "Stale");
        }
    }

    private static APIResponse reached(boolean creates) {
        return OASFactory.createAPIResponse()
                .description(creates ? "Created; Location and ETag are of it" : "Done; the ETag is of what it is now")
                .content(content(reference("Reached")));
    }

    private static Schema page(Schema item) {
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .addProperty(
                        "items",
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(item))
                .addProperty("page", whole(0))
                .addProperty("size", whole(1))
                .addProperty("total", whole(0))
                .addProperty(
                        "links",
                        OASFactory.createSchema()
                                .type(SchemaType.OBJECT)
                                .description("Paths of other pages: self, first, last, prev, next")
                                .additionalPropertiesSchema(
                                        OASFactory.createSchema().type(SchemaType.STRING)));
    }

    /** What it answers where all is well. */
    private static Map<String, APIResponse> answers(Operation operation) {
        return operation.getResponses() == null || operation.getResponses().getAPIResponses() == null
                ? Map.of()
                : Map.copyOf(operation.getResponses().getAPIResponses());
    }

    private static void problem(Operation operation, String status, String name) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void describeParameters(Operation operation) {
        for (var parameter : parameters(operation)) {
            if (parameter.getIn() == In.PATH && "id".equals(parameter.getName())) {
                parameter.schema(text("uuid")).setDescription("Which one");
            } else if (parameter.getIn() == In.QUERY && parameter.getDescription() == null) {
                CommonParameter.named(parameter.getName()).ifPresent(common -> common.describe(parameter));
            }
            if (parameter.getIn() == In.QUERY && parameter.getSchema() == null) {
                parameter.schema(OASFactory.createSchema().type(SchemaType.STRING));
            }
        }
    }

    /** Says of the properties of a schema what their names say, where Java's types say nothing to the server. */
    static void describeProperties(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            if (name.equals("position")) {
                property.type(SchemaType.INTEGER);
            } else if (property.getType() == null && property.getRef() == null) {
                format(name)
                        .ifPresent(format -> property.type(SchemaType.STRING).format(format));
            }
        });
    }

    private static Optional<String> format(String name) {
        if (name.equals("id") || name.endsWith("Id")) {
            return Optional.of("uuid");
        }
        if (name.endsWith("At")) {
            return Optional.of("date-time");
        }
        return name.endsWith("On") ? Optional.of("date") : Optional.empty();
    }

    private static Schema text(String format) {
        return OASFactory.createSchema().type(SchemaType.STRING).format(format);
    }

    private static Schema whole(int least) {
        return OASFactory.createSchema().type(SchemaType.INTEGER).minimum(BigDecimal.valueOf(least));
    }
}
