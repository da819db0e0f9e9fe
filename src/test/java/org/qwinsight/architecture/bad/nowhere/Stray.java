package org.qwinsight.architecture.bad.nowhere;

final class Stray {}
