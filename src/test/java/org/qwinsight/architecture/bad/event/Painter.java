package org.qwinsight.architecture.bad.event;

import javafx.beans.property.SimpleStringProperty;

final class Painter {
    SimpleStringProperty colour = new SimpleStringProperty();
}
