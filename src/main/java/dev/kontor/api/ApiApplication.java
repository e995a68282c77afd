package dev.kontor.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST application; all resources and providers of the WAR belong to it. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kontor",
                        version = "1",
                        description =
                                "An event-sourced CRM. Every change is a command; an answer names the position in the log that it reached. Errors are problem details (RFC 9457)."),
        tags = @Tag(name = "contacts", description = "People whom a tenant knows"))
public class ApiApplication extends Application {

    /** Nobody needs the server's own description of the resources in WADL; OpenAPI is the one. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
