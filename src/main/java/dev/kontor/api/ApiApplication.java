package dev.kontor.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST application; all resources and providers of the WAR belong to it. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kontor",
                        version = "1",
                        description = "An event-sourced CRM. Every change is a command, and its answer names the"
                                + " position in the log that it reached. Errors are problem details (RFC 9457)."),
        tags = {
            @Tag(name = "contacts", description = "People whom a tenant knows"),
            @Tag(name = "companies", description = "Companies whom a tenant knows"),
            @Tag(name = "opportunities", description = "Chances of a deal, on their way through the pipeline"),
            @Tag(name = "customers", description = "Who orders, up to which credit limit, and what happened with them"),
            @Tag(name = "orders", description = "What customers order, until it is shipped or cancelled"),
            @Tag(name = "activities", description = "Calls, e-mails, meetings and notes about anything"),
            @Tag(name = "todos", description = "What is to be done, by whom and until when"),
            @Tag(name = "notifications", description = "What users are told of what happened"),
            @Tag(name = "users", description = "People who work with Kontor"),
            @Tag(name = "teams", description = "Users who belong together"),
            @Tag(name = "audit", description = "Who changed what from what to what, when and why"),
            @Tag(name = "erasures", description = "People whose personal data is exported or erased"),
            @Tag(name = "search", description = "One box for everything"),
            @Tag(name = "events", description = "The log of facts: read, counted, followed"),
            @Tag(name = "subscriptions", description = "How read models follow the log, for operators"),
            @Tag(name = "operations", description = "What operators see and steer"),
            @Tag(name = "transfer", description = "A tenant's log, exported and imported elsewhere"),
            @Tag(
                    name = "sample-data",
                    description = "A made-up firm's history, to try Kontor with; where it is switched on")
        },
        components =
                @Components(
                        parameters = {
                            @Parameter(
                                    name = "IdempotencyKey",
                                    in = ParameterIn.HEADER,
                                    description = "Under the same key the same request is done once and answered"
                                            + " alike, however often it is sent; 1 to 200 printable ASCII characters",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 200)),
                            @Parameter(
                                    name = "IfMatch",
                                    in = ParameterIn.HEADER,
                                    description = "The ETag that you read",
                                    schema = @Schema(type = SchemaType.STRING))
                        },
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = OpenApi.BEARER,
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description = "A token of POST /api/tokens, or of the provider that this"
                                                + " Kontor trusts. Browsers may sign in with POST /api/session."),
                        responses = {
                            @APIResponse(
                                    name = "Unauthorized",
                                    description = "It is not known who calls",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class))),
                            @APIResponse(
                                    name = "Forbidden",
                                    description = "No role of the caller lets them",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class))),
                            @APIResponse(
                                    name = "TooManyAttempts",
                                    description = "Too many attempts to sign in have failed; Retry-After",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class))),
                            @APIResponse(
                                    name = "Invalid",
                                    description = "The request is not valid; violations say where",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class))),
                            @APIResponse(
                                    name = "Unknown",
                                    description = "There is no such thing",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class))),
                            @APIResponse(
                                    name = "Refused",
                                    description = "A rule forbids it, or others kept changing what it rests on",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class))),
                            @APIResponse(
                                    name = "Stale",
                                    description =
                                            "The version in If-Match is not current; changes tell what you missed",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class))),
                            @APIResponse(
                                    name = "KeyReused",
                                    description = "The Idempotency-Key came with another request before",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class))),
                            @APIResponse(
                                    name = "NotYet",
                                    description = "What was asked for does not show the position yet; Retry-After",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemSchema.class)))
                        }))
public class ApiApplication extends Application {

    /** Nobody needs the server's own description of the resources in WADL; OpenAPI is the one. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
