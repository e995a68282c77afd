package dev.kontor.api.events;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes live streams to OpenAPI, which does not look at servlets. Named in
 * {@code META-INF/microprofile-config.properties}.
 */
public final class StreamDescription implements OASModelReader {

    private static final String STREAM = """
            Server-Sent Events: id ends with the position, event the type, data the fact. With Last-Event-ID, as browsers send \
            it, a client goes on where it was and misses nothing. Without that and without from, it gets what comes \
            from now on. After 15 seconds of silence comes a comment, with the position that the log has come to.""";

    /** For the server. */
    public StreamDescription() {}

    @Override
    public OpenAPI buildModel() {
        var paths = OASFactory.createPaths()
                .addPathItem(
                        "/api/events/stream/{name}", OASFactory.createPathItem().GET(follow()));
        return OASFactory.createOpenAPI().paths(paths);
    }

    private static Operation follow() {
        var name = parameter("name", Parameter.In.PATH, "all, a category such as contacts, or contact-{id}");
        return OASFactory.createOperation()
                .summary("Follow the log")
                .description(STREAM)
                .operationId("follow")
                .addTag("events")
                .addParameter(name.required(true))
                .addParameter(parameter("from", Parameter.In.QUERY, "The first position that may be told"))
                .addParameter(parameter("types", Parameter.In.QUERY, "Only these types, with commas between them"))
                .addParameter(parameter("Last-Event-ID", Parameter.In.HEADER, "The last id that the client was told"))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", events())
                        .addAPIResponse("400", reference("Invalid"))
                        .addAPIResponse("404", reference("Unknown")));
    }

    private static Parameter parameter(String name, Parameter.In place, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(place)
                .description(description)
                .schema(OASFactory.createSchema().type(SchemaType.STRING));
    }

    private static APIResponse events() {
        return OASFactory.createAPIResponse()
                .description("The facts, for as long as the client stays")
                .content(OASFactory.createContent().addMediaType("text/event-stream", OASFactory.createMediaType()));
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }
}
