"""The learned attribution tagger: cues, and the source and contents of each."""
