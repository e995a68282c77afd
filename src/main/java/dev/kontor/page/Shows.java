package dev.kontor.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the bean of a whole page: who may open the page is who may call the bean. A page without one is for nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shows {

    /** The page's file, such as {@code /crm/contact/contacts.xhtml}. */
    String value();
}
